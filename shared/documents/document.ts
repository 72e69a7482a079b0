import * as z from 'zod'
import { Slug } from '../calls/form.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'

/**
 * `announced`: permission given, bytes not there · `checking`: arrived, being checked · `clean`: readable by those who
 * may · `refused`: wrong type or hash, see `fault` · `infected`: malware found; the bytes are gone.
 */
const DOCUMENT_STATES = ['announced', 'checking', 'clean', 'refused', 'infected'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

const DOCUMENT_FAULTS = ['type_differs', 'hash_differs', 'unreadable'] as const

/** SHA-256 of a file, 64 lower-case hexadecimal digits. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u, { error: 'document.hash' })

/** What the page announces before it sends the bytes. */
export const NewDocument = z.strictObject({
  kindId: Slug,
  name: z.string().min(1).max(200),
  /** Bytes. */
  size: z.int().min(0),
  sha256: Sha256,
})
export type NewDocument = z.infer<typeof NewDocument>

export const Document = z
  .object({
    id: idSchema('document'),
    kindId: z.string(),
    name: z.string(),
    size: z.int(),
    mediaType: z.string(),
    sha256: Sha256,
    state: z.enum(DOCUMENT_STATES),
    fault: z.enum(DOCUMENT_FAULTS).optional(),
    announcedAt: Instant,
    checkedAt: Instant.optional(),
  })
  .meta({ id: 'Document' })
export type Document = z.infer<typeof Document>

/** Permission to send the bytes: a form of S3's POST policy. Every field goes before the file, in this order. */
export const UploadPermission = z.object({
  document: Document,
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: Instant,
})
export type UploadPermission = z.infer<typeof UploadPermission>
