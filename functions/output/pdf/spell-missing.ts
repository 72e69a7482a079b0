/** Says nothing to the eye: soft hyphen, zero-width space, joiners of words, choice of an emoji's look. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]|\p{Variation_Selector}/gu

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

const number = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** What a text became: the characters that the font lacks are spelled by their numbers, and counted. */
export interface Spelled {
  text: string
  missing: number
}

/**
 * Text that a font can show. No typeface holds every character: one that is lacking stands as its Unicode number
 * (`[U+1F30A]`), so that a reader sees that something stood there, and can find out what. Composes accents (NFC).
 */
export function spellMissing(typed: string, hasGlyph: (codePoint: number) => boolean): Spelled {
  const text = typed.normalize('NFC').replaceAll(/\r\n?/gu, '\n').replaceAll('\t', '    ')
  const isShown = (character: string) => character === '\n' || hasGlyph(character.codePointAt(0) ?? 0)
  if ([...text].every((character) => isShown(character) && !/\p{Mark}/u.test(character)))
    return { text: text.replaceAll(INVISIBLE, ''), missing: 0 }
  let missing = 0
  const spelled = [...clusters.segment(text)].map(({ segment }) => {
    const visible = segment.replaceAll(INVISIBLE, '')
    if ([...visible].every(isShown)) return visible
    missing += 1
    return `[${[...segment].map(number).join(' ')}]`
  })
  return { text: spelled.join(''), missing }
}
