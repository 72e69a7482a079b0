import { FILE_TYPES } from '../documents/file-rules.ts'

/** Files of one message. */
export const MOST_ATTACHMENTS = 10

/** What a message can carry: files that are sent whole; what is larger is a paper of the dossier. */
export const ATTACHMENT_RULE = { types: FILE_TYPES, maximumSize: 15 * 1024 * 1024 } as const
