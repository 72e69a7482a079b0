/** Equal points that the order of submission puts in order. */
export const texts = {
  decided: (dossiers: string) =>
    `${dossiers} have the same points, and there is not enough money to fund them all in full. Nothing but the order of submission decided who gets it.`,
  others: (count: number) => `${count} others`,
  hint: 'The rules of this call put equal points in order by submission. Before it opens, a call may provide for a draw instead.',
}
