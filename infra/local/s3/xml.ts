/** Markup that is already escaped. A type of its own, so that a text cannot be taken for it. */
export interface Xml {
  readonly markup: string
}

export const S3_NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** An element around a text, which is escaped, or around other elements. */
export function element(name: string, content: string | readonly Xml[], namespace?: string): Xml {
  const inside = typeof content === 'string' ? escape(content) : content.map((child) => child.markup).join('')
  const attribute = namespace === undefined ? '' : ` xmlns="${namespace}"`
  return { markup: `<${name}${attribute}>${inside}</${name}>` }
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`
}

/** XML 1.0 cannot hold most control characters, and S3 writes them as references too. */
function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/(?![\t\n])\p{Cc}/gu, (character) => `&#x${character.charCodeAt(0).toString(16)};`)
}

/**
 * The contents of every element of this name, still as markup. It knows neither comments nor CDATA nor nesting of an
 * element in itself: the four small documents that S3 takes have none.
 */
export function elementsOf(markup: string, name: string): string[] {
  const pattern = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g')
  return [...markup.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** The text of the first element of this name. */
export function textOf(markup: string, name: string): string | undefined {
  const inside = elementsOf(markup, name)[0]
  return inside === undefined ? undefined : unescape(inside)
}

function unescape(markup: string): string {
  return markup.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16))
    if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(String(decimal), 10))
    return Object.entries(ENTITIES).find(([, entity]) => entity === `&${String(name)};`)?.[0] ?? String(whole)
  })
}
