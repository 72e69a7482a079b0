import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { idSchema } from '../ids.ts'

/** All papers of a dossier as one ZIP that is being made, or was. Whoever asked for it may fetch it, for a day. */
export const Archive = z
  .object({
    id: idSchema('export'),
    dossierId: idSchema('dossier'),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    /** Bytes of papers that are in it so far, and of all that it will hold. */
    done: z.int(),
    total: z.int(),
    /** Link to the file once it is there, minutes long. */
    url: z.string().optional(),
  })
  .meta({ id: 'Archive' })
export type Archive = z.infer<typeof Archive>

export const archivesApi = {
  'POST /dossiers/:dossierId/archives': {
    summary:
      'Ask for every clean paper that the asker may read as one ZIP, with their hashes; it is made after the answer',
    tag: 'documents',
    permission: 'document.read',
    response: Archive,
    status: 202,
    isIdempotent: true,
  },
  'GET /dossiers/:dossierId/archives/:archiveId': {
    summary: 'How far a ZIP that one asked for is, and a link to it once it is there',
    tag: 'documents',
    permission: 'document.read',
    response: Archive,
  },
} as const satisfies Record<string, Route>
