import type { CallContent } from '../../../../../../shared/calls/call.ts'

/** A change of a call's content; the content given is left as it was. */
export type Edit = (call: CallContent) => CallContent

export type Texts = { fr: string; en: string }

export const noTexts = (): Texts => ({ fr: '', en: '' })

/** A text that may be absent: an empty one is none. */
export const orNone = (texts: Texts): Texts | undefined =>
  texts.fr === '' && texts.en === '' ? undefined : texts
