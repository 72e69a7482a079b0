interface Named {
  /** Folders around it, the outermost first. */
  folders: readonly string[]
  name: string
}

/** Signs that some system forbids in a file name, or reads as a folder. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu
/** Names that Windows keeps for itself, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/** Bytes of the longest name: systems take 255 of UTF-8, and a number may be added. */
const MOST_BYTES = 200
const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** A name that is short enough: cut by whole signs before its ending, which says what it is. */
function shortened(name: string): string {
  if (bytesOf(name) <= MOST_BYTES) return name
  const dot = name.lastIndexOf('.')
  const hasEnding = dot > 0 && bytesOf(name.slice(dot)) <= 20
  const [stem, ending] = hasEnding ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let kept = ''
  let room = MOST_BYTES - bytesOf(ending)
  for (const sign of stem) {
    room -= bytesOf(sign)
    if (room < 0) break
    kept += sign
  }
  return kept.trimEnd() + ending
}

/** A name that every system can write, and that leads nowhere: no folder, no way up, no dot at its ends. */
export function safeName(name: string): string {
  const plain = shortened(
    name
      .normalize('NFC')
      .replace(UNSAFE, '_')
      .replace(/^[.\s]+|[.\s]+$/gu, ''),
  )
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
