/** What stands around every page of a call's workspace; small, for every one of them loads it. */
export const texts = {
  tabs: 'Parts of this call',
  dossiers: 'Dossiers',
  evaluation: 'Evaluation',
  questions: 'To answer',
  ranking: 'Ranking',
  committee: 'Committee',
  selection: 'Selection',
  release: 'Results',
  letters: 'Letters',
  exports: 'Exports',
  content: 'The call',
  back: 'All calls',
  publicPage: 'Public page',
  untitled: 'Call without a title',
}
