/**
 * What a text that a person typed may hold. Everything of Unicode is welcome, 4-byte characters too; control
 * characters and marks that turn the reading direction are not: they hide text from the reader of a decision.
 */

/** Why a text is refused; `position` counts characters from 0. */
export type TextFault =
  | { code: 'text.too_long'; limit: number; length: number }
  | { code: 'text.control_character'; position: number }
  | { code: 'text.direction_mark'; position: number }
  | { code: 'text.broken_character'; position: number }

const isControl = (point: number) =>
  (point < 0x20 && point !== 0x0a && point !== 0x09) || (point >= 0x7f && point <= 0x9f)

// Unicode Bidi_Control: marks, embeddings, overrides and isolates (UAX #9).
const isDirectionMark = (point: number) =>
  point === 0x061c ||
  point === 0x200e ||
  point === 0x200f ||
  (point >= 0x202a && point <= 0x202e) ||
  (point >= 0x2066 && point <= 0x2069)

const isLoneSurrogate = (point: number) => point >= 0xd800 && point <= 0xdfff

/** Length as a person counts it: in characters (code points), with a line break as one. */
export const textLength = (text: string): number => [...text.replaceAll('\r\n', '\n')].length

/** Anything that needs a closer look: controls but tab and line feed, direction marks, halves of a character. */
const SUSPECT = /[^\P{Cc}\n\t]|[\p{Bidi_Control}\p{Cs}]/u

/** First fault of a text, or undefined. Line breaks may be `\n` or `\r\n`. `limit` in characters. */
export function findTextFault(text: string, limit: number): TextFault | undefined {
  // Nearly every text, at every pause of a typing person: no more code units than characters allowed, nothing hidden.
  if (text.length <= limit && !SUSPECT.test(text)) return undefined
  const points = [...text.replaceAll('\r\n', '\n')]
  for (const [position, character] of points.entries()) {
    const point = character.codePointAt(0) ?? 0
    if (isLoneSurrogate(point)) return { code: 'text.broken_character', position }
    if (isControl(point)) return { code: 'text.control_character', position }
    if (isDirectionMark(point)) return { code: 'text.direction_mark', position }
  }
  return points.length > limit ? { code: 'text.too_long', limit, length: points.length } : undefined
}
