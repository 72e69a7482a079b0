import { drawTicket } from '../evaluation/selection-order.ts'

/** How the draw is made, for whoever wants to repeat it; recorded with the seed. */
export const DRAW_ALGORITHM = {
  fr: 'Le ticket d’un dossier est l’empreinte SHA-256 (UTF-8, en hexadécimal) de la graine, d’un deux-points et de sa référence, par exemple graine:CTF27-0007. À égalité de points, le plus petit ticket passe devant.',
  en: 'A dossier’s ticket is the SHA-256 (of UTF-8, in hexadecimal) of the seed, a colon and its reference, such as seed:CTF27-0007. Of equal points, the lowest ticket comes first.',
} as const

/** References that share their points with others, group by group, the most points first. */
export function tiedReferences(
  dossiers: readonly { reference: string; score?: number | undefined }[],
): string[][] {
  const groups = new Map<number, string[]>()
  for (const { reference, score } of dossiers)
    if (score !== undefined) groups.set(score, [...(groups.get(score) ?? []), reference])
  return [...groups]
    .filter(([, references]) => references.length > 1)
    .sort(([left], [right]) => right - left)
    .map(([, references]) => references)
}

/** References in the order that the draw gives them, each with its ticket. */
export const drawOrder = (
  seed: string,
  references: readonly string[],
): { reference: string; ticket: string }[] =>
  references
    .map((reference) => ({ reference, ticket: drawTicket(seed, reference) }))
    .sort((left, right) => (left.ticket < right.ticket ? -1 : 1))
