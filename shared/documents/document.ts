import * as z from 'zod'
import { Slug } from '../calls/form.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { MOST_PARTS } from './parts.ts'

/**
 * `announced`: permission given, bytes not there · `checking`: arrived, being checked · `clean`: readable by those who
 * may · `refused`: wrong type or hash, see `fault` · `infected`: malware found; the bytes are gone.
 */
const DOCUMENT_STATES = ['announced', 'checking', 'clean', 'refused', 'infected'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

const DOCUMENT_FAULTS = ['type_differs', 'hash_differs', 'unreadable', 'encrypted', 'broken'] as const
export type DocumentFault = (typeof DOCUMENT_FAULTS)[number]

/** SHA-256 of a file, 64 lower-case hexadecimal digits. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u, { error: 'document.hash' })

/** What the page announces before it sends the bytes. */
export const NewDocument = z.strictObject({
  kindId: Slug,
  name: z.string().min(1).max(200),
  /** Bytes. */
  size: z.int().min(0),
  sha256: Sha256,
  /** Document in whose place this one comes; it stays as an earlier version. */
  replaces: idSchema('document').optional(),
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
    /** Partner whose paper it is. */
    partnerId: idSchema('partner').optional(),
    /** Document in whose place this one came (`versions.ts`). */
    replaces: idSchema('document').optional(),
    /** Whether the reader may replace it or take it out now. */
    mayWrite: z.boolean().optional(),
  })
  .meta({ id: 'Document' })
export type Document = z.infer<typeof Document>

/** Permission to send a small file: a form of S3's POST policy. Every field goes before the file, in this order. */
export const FormPermission = z.object({
  way: z.literal('form'),
  document: Document,
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: Instant,
})
export type FormPermission = z.infer<typeof FormPermission>

/** A large file goes in parts, so that a lost line costs one of them; those that arrived need not be sent again. */
const PartsPermission = z.object({
  way: z.literal('parts'),
  document: Document,
  /** Bytes of every part but the last. */
  partSize: z.int(),
  /** Numbers of the parts that the store holds, from 1. */
  arrived: z.array(z.int()),
})
export type PartsPermission = z.infer<typeof PartsPermission>

export const UploadPermission = z.discriminatedUnion('way', [FormPermission, PartsPermission])
export type UploadPermission = z.infer<typeof UploadPermission>

/** Parts whose permissions are asked for together. */
export const WantedParts = z.strictObject({
  parts: z
    .array(z.strictObject({ number: z.int().min(1).max(MOST_PARTS), sha256: Sha256 }))
    .min(1)
    .max(MOST_PARTS),
})
export type WantedParts = z.infer<typeof WantedParts>

/** Permission to send one part with `PUT`: exactly these bytes, with these headers. */
export const PartPermission = z.object({
  number: z.int(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
})
export type PartPermission = z.infer<typeof PartPermission>
