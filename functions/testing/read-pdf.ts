import { getDocumentProxy } from 'unpdf'

/** An element of the structure tree with the text that it holds, as a screen reader comes by it (every space is a plain one). */
export interface ReadElement {
  tag: string
  text: string
  children: ReadElement[]
}

export interface ReadPdf {
  pages: number
  title: string
  language: string
  isTagged: boolean
  /** Text of each page, lines joined by spaces; running lines too. */
  pageTexts: string[]
  /** Elements of all pages, one after the other: what goes on over a page comes once a page. */
  elements: ReadElement[]
  /** Text of everything in reading order, without running lines. */
  text: string
}

interface Node {
  role?: string
  type?: string
  id?: string
  children?: Node[]
}

const joined = (texts: readonly string[]) =>
  texts
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(/ +/gu, ' ')
    .trim()

function toElement(node: Node, textOf: ReadonlyMap<string, string>): ReadElement {
  const content = (node.children ?? []).filter(({ type }) => type === 'content')
  const children = (node.children ?? []).filter(({ role }) => role).map((child) => toElement(child, textOf))
  const own = content.map(({ id }) => textOf.get(id ?? '') ?? '')
  return { tag: node.role ?? '', children, text: joined([...own, ...children.map(({ text }) => text)]) }
}

/** Every element with one of these tags, in reading order. */
export const elementsWith = (elements: readonly ReadElement[], ...tags: string[]): ReadElement[] =>
  elements.flatMap((element) => [
    ...(tags.includes(element.tag) ? [element] : []),
    ...elementsWith(element.children, ...tags),
  ])

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function readPage(page: Page): Promise<{ elements: ReadElement[]; text: string }> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  })
  const textOf = new Map<string, string>()
  let marked = ''
  for (const item of items) {
    if ('str' in item) textOf.set(marked, joined([textOf.get(marked) ?? '', item.str]))
    else if (item.type === 'beginMarkedContentProps') marked = item.id ?? ''
    else if (item.type === 'endMarkedContent') marked = ''
  }
  const tree: Node = await page.getStructTree()
  const elements = (tree?.children ?? []).map((child) => toElement(child, textOf))
  return { elements, text: joined(items.map((item) => ('str' in item ? item.str : ''))) }
}

/** Reads a PDF with another program than the one that wrote it (PDF.js). */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const pages: Awaited<ReturnType<typeof readPage>>[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)))
  const [{ info }, marks] = [await document.getMetadata(), await document.getMarkInfo()]
  const elements = pages.flatMap((page) => page.elements)
  const facts = new Map<string, unknown>(Object.entries(info))
  const read: ReadPdf = {
    pages: document.numPages,
    title: String(facts.get('Title')),
    language: String(facts.get('Language')),
    isTagged: marks?.Marked ?? false,
    pageTexts: pages.map(({ text }) => text),
    elements,
    text: joined(elements.map(({ text }) => text)),
  }
  await document.destroy()
  return read
}
