import type { CallFacts } from '../../../../shared/calls/call-facts.ts'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import { answersOfFacts } from '../../../../shared/calls/rule-answers.ts'
import { call as ask } from '../../api/client.ts'

/** Writes what was said before starting into a new dossier. True where all of it arrived. */
export async function carryOver(
  dossier: { id: string; callId: string; formVersion: number },
  form: PublicCall['form'],
  facts: CallFacts,
): Promise<boolean> {
  const { id: dossierId, callId, formVersion } = dossier
  const sections = Object.entries(answersOfFacts(form, facts))
  const sent = sections.map(([sectionId, answers]) =>
    ask('PATCH /dossiers/:dossierId/sections/:sectionId', {
      params: { dossierId, sectionId },
      body: {
        callId,
        formVersion,
        changes: Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value, baseRevision: 0 })),
      },
    }),
  )
  const outcomes = await Promise.allSettled(sent)
  return outcomes.every(({ status }) => status === 'fulfilled')
}
