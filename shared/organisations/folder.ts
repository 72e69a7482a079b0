import * as z from 'zod'
import { Document, NewDocument } from '../documents/document.ts'
import { Day } from '../instant.ts'
import { textSchema } from '../text-schema.ts'
import { FOLDER_KINDS } from './folder-kinds.ts'

/** What is said of a paper beside its file. */
export const PaperFacts = z.strictObject({
  /** Day that the paper bears; null where it bears none. */
  issuedOn: Day.nullable(),
  /** Last day on which it is good; null where it has no end. */
  validUntil: Day.nullable(),
  /** IBAN, or what the bank uses instead; of bank details only. */
  bankAccount: textSchema(60, { required: false }),
})
export type PaperFacts = z.infer<typeof PaperFacts>

export const NewFolderPaper = NewDocument.omit({ kindId: true })
  .extend({ kind: z.enum(FOLDER_KINDS) })
  .extend(PaperFacts.shape)
export type NewFolderPaper = z.infer<typeof NewFolderPaper>

export const FolderPaper = z
  .object({ kind: z.enum(FOLDER_KINDS), document: Document })
  .extend(PaperFacts.shape)
  .meta({ id: 'FolderPaper' })
export type FolderPaper = z.infer<typeof FolderPaper>
