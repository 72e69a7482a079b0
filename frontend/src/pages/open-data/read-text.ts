interface Text {
  text: string
  /** Read as what Windows saves in Western Europe, for it was no UTF-8. */
  isGuessed: boolean
}

/** The text of a file that somebody published: UTF-8, as the standard asks, or what an older spreadsheet saved. */
export function readText(bytes: ArrayBuffer): Text {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true }
  }
}
