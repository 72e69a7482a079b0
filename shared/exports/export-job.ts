import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'
import { EXPORT_CONTENTS, EXPORT_FORMATS, EXPORT_STATES, hasFile } from './export-files.ts'
import { personal } from '../personal.ts'

/** What is asked for. The language is that of headings, dates and decimal signs. */
export const NewExport = z
  .strictObject({
    content: z.enum(EXPORT_CONTENTS),
    format: z.enum(EXPORT_FORMATS),
    language: z.enum(LANGUAGES),
  })
  .refine(({ content, format }) => hasFile(content, format), { error: 'export.format', path: ['format'] })
export type NewExport = z.infer<typeof NewExport>

/** A file that is being made, or was: who asked for it, how far it is, and until when it can be fetched. */
export const ExportJob = z
  .object({
    id: idSchema('export'),
    callId: idSchema('call'),
    content: z.enum(EXPORT_CONTENTS),
    format: z.enum(EXPORT_FORMATS),
    language: z.enum(LANGUAGES),
    /** Name of the file. */
    name: z.string(),
    state: z.enum(EXPORT_STATES),
    /** Dossiers that are in it so far, and those of the call when it was asked for. */
    done: z.int(),
    total: z.int(),
    /** Bytes, once it is there. */
    size: z.int().optional(),
    createdAt: Instant,
    createdBy: personal(z.string()),
    createdByName: personal(z.string()),
    finishedAt: Instant.optional(),
    availableUntil: Instant,
  })
  .meta({ id: 'ExportJob' })
export type ExportJob = z.infer<typeof ExportJob>
