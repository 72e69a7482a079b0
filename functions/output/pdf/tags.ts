/** An element of the structure tree (ISO 32000-1, 14.8.4): what a screen reader walks through. */
export type Element = PDFKit.PDFStructureElement

declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** Of a header cell; the types of PDFKit lack it. */
      scope?: 'Row' | 'Column'
    }
  }
}

/** A new element under another one. */
export function addElement(
  document: PDFKit.PDFDocument,
  parent: Element,
  tag: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): Element {
  const element = document.struct(tag, options)
  parent.add(element)
  return element
}
