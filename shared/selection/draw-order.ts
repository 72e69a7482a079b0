import { drawTicket } from '../evaluation/selection-order.ts'

/** How the draw is made, for whoever wants to repeat it; recorded with the seed. */
export const DRAW_ALGORITHM = {
  fr: 'Le ticket d’un dossier est l’empreinte SHA-256 (UTF-8, en hexadécimal) de la graine, d’un deux-points et de sa référence, par exemple graine:CTF27-0007. À égalité de points, le plus petit ticket passe devant.',
  en: 'A dossier’s ticket is the SHA-256 (of UTF-8, in hexadecimal) of the seed, a colon and its reference, such as seed:CTF27-0007. Of equal points, the lowest ticket comes first.',
} as const

/** References in the order that the draw gives them, each with its ticket. */
export const drawOrder = (
  seed: string,
  references: readonly string[],
): { reference: string; ticket: string }[] =>
  references
    .map((reference) => ({ reference, ticket: drawTicket(seed, reference) }))
    .sort((left, right) => (left.ticket < right.ticket ? -1 : 1))
