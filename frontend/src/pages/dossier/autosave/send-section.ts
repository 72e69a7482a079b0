import { call } from '../../../api/client.ts'
import { ApiProblem, isPassing, isSignedOut } from '../../../api/problem.ts'
import type { Answer } from '../../../../../shared/calls/answer.ts'
import { sentenceOf } from '../../../i18n/failure.ts'
import type { Outcome } from './finish.ts'
import type { Sending, ServerAnswer } from './state.ts'

interface Place {
  dossierId: string
  callId: string
  formVersion: number
}

/** Sends the changes of a request and says how it ended. Never throws. */
export async function sendSection(place: Place, sending: Sending): Promise<Outcome> {
  try {
    const { answers } = await call('PATCH /dossiers/:dossierId/sections/:sectionId', {
      params: { dossierId: place.dossierId, sectionId: sending.sectionId },
      body: {
        callId: place.callId,
        formVersion: place.formVersion,
        changes: [...sending.changes],
      },
    })
    return { kind: 'saved', answers }
  } catch (error) {
    return failureOf(error)
  }
}

/** What an error means for what was typed. */
function failureOf(error: unknown): Outcome {
  if (isSignedOut(error)) return { kind: 'session' }
  if (!(error instanceof ApiProblem) || isPassing(error)) return { kind: 'network' }
  if (error.code === 'section.field_conflict') {
    const theirs = conflictsOf(error.facts)
    // Without their texts there is nothing to choose from: the page asks for the dossier anew, and tries later.
    return Object.keys(theirs).length > 0 ? { kind: 'conflict', theirs } : { kind: 'network' }
  }
  if (error.status === 422 || error.code === 'request.invalid')
    return { kind: 'refused', code: error.code, detail: sentenceOf(error), fields: faultsOf(error) }
  return { kind: 'stopped', code: error.code, detail: sentenceOf(error) }
}

const ANSWERS = 'answers.'

function faultsOf({ errors, field, detail }: ApiProblem): Record<string, string> {
  const faults = errors.length > 0 ? errors : field ? [{ field, detail }] : []
  return Object.fromEntries(
    faults
      .filter((fault) => fault.field.startsWith(ANSWERS))
      .map((fault) => [fault.field.slice(ANSWERS.length), fault.detail]),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isPart = (value: unknown) =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

function isAnswer(value: unknown): value is Answer {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string')
  return isRecord(value) && Object.values(value).every(isPart)
}

/** The other texts of a conflict, by field, from the facts of `section.field_conflict`. */
function conflictsOf(facts: Record<string, unknown>): Record<string, ServerAnswer> {
  const conflicts = Array.isArray(facts['conflicts']) ? facts['conflicts'] : []
  return Object.fromEntries(
    conflicts.filter(isRecord).flatMap(({ fieldId, theirs, revision, savedAt, savedBy }) =>
      typeof fieldId === 'string' && typeof revision === 'number' && isAnswer(theirs)
        ? [
            [
              fieldId,
              {
                value: theirs,
                revision,
                ...(typeof savedAt === 'string' && { savedAt }),
                ...(typeof savedBy === 'string' && { savedBy }),
              },
            ],
          ]
        : [],
    ),
  )
}
