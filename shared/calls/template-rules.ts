import { FILE_TYPES } from '../documents/file-rules.ts'

/** What a form to fill in can be: every type that a paper can have, sent whole. */
export const TEMPLATE_RULE = { types: FILE_TYPES, maximumSize: 20 * 1024 * 1024 } as const

/** Files that were ever attached in one call. Published versions name them for ever, so none is taken away. */
export const MOST_TEMPLATES = 200
