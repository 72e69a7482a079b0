interface Named {
  /** Folders around it, the outermost first. */
  folders: readonly string[]
  name: string
}

/** Signs that some system forbids in a file name, or reads as a folder. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu
/** Names that Windows keeps for itself, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/** A name that every system can write, and that leads nowhere: no folder, no way up, no dot at its ends. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  return RESERVED.test(plain) || plain === '' ? `_${plain}` : plain
}

/** The same name with its number: `statutes.pdf`, `statutes (2).pdf`. */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  return number === 1 ? name : `${stem} (${number})${ending}`
}

/**
 * Places of documents in an archive, in their order, each in its folders; no two are alike, also on systems that do not
 * tell `A` from `a`.
 */
export function archiveNames(documents: readonly Named[]): string[] {
  const taken = new Set<string>()
  return documents.map(({ folders, name }) => {
    const folder = folders.map(safeName).join('/')
    const safe = safeName(name)
    for (let number = 1; ; number += 1) {
      const place = `${folder}/${numbered(safe, number)}`
      if (taken.has(place.toLowerCase())) continue
      taken.add(place.toLowerCase())
      return place
    }
  })
}
