import * as z from 'zod'
import { PublicCall } from '../../shared/calls/call.ts'
import { Document } from '../../shared/documents/document.ts'
import { AnswerValue, Partner } from '../../shared/dossiers/dossier.ts'
import { Confirmation } from '../../shared/partners/confirmation.ts'

/** A frozen submission as `freeze-submission.ts` wrote it, read back. What later versions add passes through. */
export const FrozenContent = z.object({
  schemaVersion: z.literal(1),
  dossierId: z.string(),
  submission: z.object({ number: z.int(), receivedAt: z.string(), submittedBy: z.string() }),
  call: PublicCall,
  partners: z.array(Partner),
  answers: z.record(z.string(), z.record(z.string(), AnswerValue)),
  documents: z.array(
    Document.pick({ id: true, kindId: true, name: true, size: true, sha256: true }).extend({
      partnerId: z.string().optional(),
    }),
  ),
  /** Who of the partners confirmed this very content. */
  confirmations: z.array(Confirmation).optional(),
})
export type FrozenContent = z.infer<typeof FrozenContent>
