/**
 * A formatted date as people write it. French has an ordinal for the first of a month, `1er février 2027`, where the
 * formats of the standard (CLDR) give a plain number.
 */
export const writtenDate = (formatted: string, language: string): string =>
  language.startsWith('fr') ? formatted.replace(/(?<!\d)1(?=\s\p{L})/u, '1er') : formatted
