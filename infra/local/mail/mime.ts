/** What a reader needs of a raw message (RFC 5322, MIME). Header names in lower case. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>
  /** `text/html`, without parameters. */
  readonly type: string
  readonly fileName: string | undefined
  readonly isAttachment: boolean
  /** Without transfer encoding. */
  readonly content: Buffer
  readonly charset: string
}

/** The message's headers, and its leaves in order: containers are opened. */
export function parseMime(raw: Buffer): { headers: ReadonlyMap<string, string>; parts: MimePart[] } {
  const text = raw.toString('latin1')
  const { headers } = splitHead(text)
  return { headers, parts: leavesOf(text) }
}

/** The text of a part in its own character set; UTF-8 if that one is unknown. */
export function textOfPart(part: MimePart): string {
  try {
    return new TextDecoder(part.charset).decode(part.content)
  } catch {
    return part.content.toString('utf8')
  }
}

/** Decodes `=?utf-8?B?…?=` and `=?utf-8?Q?…?=` (RFC 2047). */
export function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, encoding: string, content: string) => {
      const bytes =
        encoding.toLowerCase() === 'b'
          ? Buffer.from(content, 'base64')
          : decodeQuotedPrintable(content.replaceAll('_', ' '))
      return new TextDecoder(charset.split('*')[0]).decode(bytes)
    })
}

function leavesOf(text: string): MimePart[] {
  const { headers, body } = splitHead(text)
  const type = headers.get('content-type') ?? 'text/plain; charset=us-ascii'
  const boundary = parameter(type, 'boundary')
  if (type.toLowerCase().startsWith('multipart/') && boundary !== undefined) {
    return splitBody(body, boundary).flatMap(leavesOf)
  }
  const disposition = headers.get('content-disposition') ?? ''
  const fileName = parameter(disposition, 'filename') ?? parameter(type, 'name')
  return [
    {
      headers,
      type: (type.split(';')[0] ?? '').trim().toLowerCase(),
      fileName: fileName && decodeWords(fileName),
      isAttachment: disposition.toLowerCase().startsWith('attachment') || fileName !== undefined,
      content: decodeTransfer(body, headers.get('content-transfer-encoding') ?? ''),
      charset: parameter(type, 'charset') ?? 'utf-8',
    },
  ]
}

function splitHead(text: string): { headers: ReadonlyMap<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end === null ? text : text.slice(0, end.index)
  const body = end === null ? '' : text.slice(end.index + end[0].length)
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body }
}

function splitBody(body: string, boundary: string): string[] {
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`)
  const end = parts.findIndex((part) => part.startsWith('--'))
  return parts
    .slice(0, end < 0 ? undefined : end)
    .map((part) => part.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''))
}

function parameter(header: string, name: string): string | undefined {
  const extended = new RegExp(`;\\s*${name}\\*=(?:utf-8)?'[^']*'([^;\\s]+)`, 'i').exec(header)
  if (extended?.[1] !== undefined) return decodeURIComponent(extended[1])
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(header)
  return match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2]
}

function decodeTransfer(body: string, encoding: string): Buffer {
  if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64')
  if (encoding.toLowerCase() === 'quoted-printable') return decodeQuotedPrintable(body)
  return Buffer.from(body, 'latin1')
}

function decodeQuotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, '')
  const bytes = joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1')
}
