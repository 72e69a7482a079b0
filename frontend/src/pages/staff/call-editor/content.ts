import type { Call, CallContent } from '../../../../../shared/calls/call.ts'
import { isSame } from '../../../../../shared/is-same.ts'
import { EDITOR_PARTS, type EditorPart } from './fault-place.ts'

/** What staff write of a call, without what the server counts and dates. */
export function contentOf(call: Call): CallContent {
  const {
    id: _id,
    state: _state,
    formVersion: _formVersion,
    revision: _revision,
    publishedAt: _publishedAt,
    releasedAt: _releasedAt,
    changedAt: _changedAt,
    changedBy: _changedBy,
    changedByName: _changedByName,
    ...content
  } = call
  return content
}

/** The members of a call that each page of the editor writes. */
const MEMBERS = {
  texts: ['code', 'title', 'summary', 'text'],
  dates: ['opensAt', 'closesAt', 'timeZone', 'resultsExpectedOn'],
  money: ['envelope', 'highestRate'],
  budget: ['budget'],
  rules: ['rules'],
  papers: ['documentKinds'],
  form: ['form'],
  grid: ['grid', 'evaluationsPerDossier', 'isBlind'],
  selection: ['selection'],
} as const satisfies Record<EditorPart, readonly (keyof CallContent)[]>

/** Pages of the editor on which two versions of a call differ. */
export const differingParts = (left: CallContent, right: CallContent): EditorPart[] =>
  EDITOR_PARTS.filter((part) => MEMBERS[part].some((member) => !isSame(left[member], right[member])))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const OPTIONAL = [
  'resultsExpectedOn',
  'rules',
  'budget',
  'selection',
  'isBlind',
] as const satisfies readonly (keyof CallContent)[]

/** Whether a text kept on the device still looks like a call; the server checks the rest. */
export const isCallContent = (value: unknown): value is CallContent =>
  isRecord(value) &&
  Object.values(MEMBERS)
    .flat()
    .every((member) => OPTIONAL.some((name) => name === member) || value[member] !== undefined) &&
  isRecord(value['form']) &&
  Array.isArray(value['form']['sections']) &&
  isRecord(value['grid']) &&
  Array.isArray(value['grid']['criteria'])
