/** The evaluators' consensus note, where the committee reads about a dossier. */
export const texts = {
  title: 'Consensus note of the evaluators',
  noted: (day: string) =>
    `What the evaluators agree on, recorded by the service on ${day}. Their scores stay as they are.`,
}
