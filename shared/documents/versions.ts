interface Version {
  id: string
  state: string
  replaces?: string | undefined
}

/**
 * Documents in whose place a newer one has come. Only a checked one takes the place: until then, and where it is
 * refused, the one before counts. Who takes the newer one out has the one before again.
 */
function replacedIds(documents: readonly Version[]): Set<string> {
  return new Set(
    documents.flatMap(({ replaces, state }) =>
      replaces !== undefined && state === 'clean' ? [replaces] : [],
    ),
  )
}

/** Documents that count as given: without earlier versions. */
export function currentDocuments<D extends Version>(documents: readonly D[]): D[] {
  const replaced = replacedIds(documents)
  return documents.filter(({ id }) => !replaced.has(id))
}

/** Earlier versions of a document, the latest first. */
export function earlierVersions<D extends Version>(documents: readonly D[], document: D): D[] {
  const versions: D[] = []
  let at: D | undefined = document.state === 'clean' ? document : undefined
  while (at?.replaces !== undefined) {
    const before = at.replaces
    at = documents.find(({ id }) => id === before)
    // A chain holds each document once, whatever the data say.
    if (!at || versions.includes(at)) break
    versions.push(at)
  }
  return versions
}

/** Whether a newer document has come in this one's place. */
export const isReplaced = (documents: readonly Version[], id: string): boolean =>
  replacedIds(documents).has(id)
