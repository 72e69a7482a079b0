import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Document, FormPermission, NewDocument } from '../documents/document.ts'

const Link = z.object({ url: z.string(), expiresAt: z.string() })

export const templatesApi = {
  'POST /staff/calls/:callId/templates': {
    summary: 'Announce a form to fill in, for a kind of paper, and get the permission to send its bytes',
    tag: 'calls',
    permission: 'call.write',
    body: NewDocument.pick({ name: true, size: true, sha256: true }),
    response: FormPermission,
    status: 201,
    isIdempotent: true,
  },
  'GET /staff/calls/:callId/templates/:documentId': {
    summary: 'A form to fill in with its state; asked again while it is being checked',
    tag: 'calls',
    permission: 'call.readUnpublished',
    response: Document,
  },
  'GET /staff/calls/:callId/templates/:documentId/link': {
    summary: 'A link to a clean form to fill in, minutes long, also of a call that is still written',
    tag: 'calls',
    permission: 'call.readUnpublished',
    response: Link,
  },
  'GET /calls/:callId/forms/:formVersion/templates/:kindId/link': {
    summary: 'A link to the form to fill in of a kind of paper, as that version of the call has it',
    tag: 'calls',
    permission: 'public.read',
    response: Link,
  },
} as const satisfies Record<string, Route>
