import type { CallContent } from '../../../../../shared/calls/call.ts'
import type { Language } from '../../../../../shared/language.ts'

/** Pages of the editor, in their order. */
export const EDITOR_PARTS = [
  'texts',
  'dates',
  'money',
  'budget',
  'rules',
  'papers',
  'form',
  'grid',
  'selection',
] as const
export type EditorPart = (typeof EDITOR_PARTS)[number]

export const isEditorPart = (text: string | undefined): text is EditorPart =>
  EDITOR_PARTS.some((part) => part === text)

const PART_OF: Record<string, EditorPart> = {
  code: 'texts',
  title: 'texts',
  summary: 'texts',
  text: 'texts',
  opensAt: 'dates',
  closesAt: 'dates',
  timeZone: 'dates',
  resultsExpectedOn: 'dates',
  envelope: 'money',
  highestRate: 'money',
  budget: 'budget',
  rules: 'rules',
  documentKinds: 'papers',
  form: 'form',
  grid: 'grid',
  evaluationsPerDossier: 'grid',
  selection: 'selection',
}

/** One step of the way to a place: a thing in a list, with its number from 1 and its name if it has one. */
export interface Crumb {
  kind:
    | 'section'
    | 'field'
    | 'cell'
    | 'condition'
    | 'option'
    | 'paper'
    | 'criterion'
    | 'envelopePart'
    | 'clause'
    | 'period'
    | 'flatRate'
    | 'ceiling'
    | 'exchangeRate'
  number: number
  name: { fr: string; en: string } | undefined
}

export interface FaultPlace {
  part: EditorPart
  crumbs: Crumb[]
  /** The property at the end (`label`, `title`, `threshold`), if the fault is about one. */
  property: string | undefined
  language: Language | undefined
}

const LISTS: Record<string, Crumb['kind']> = {
  sections: 'section',
  fields: 'field',
  options: 'option',
  showWhen: 'condition',
  documentKinds: 'paper',
  criteria: 'criterion',
  parts: 'envelopePart',
  composition: 'clause',
  periods: 'period',
  flatRates: 'flatRate',
  ceilings: 'ceiling',
  rates: 'exchangeRate',
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isTexts = (value: unknown): value is { fr: string; en: string } =>
  isRecord(value) && typeof value['fr'] === 'string' && typeof value['en'] === 'string'

const memberOf = (value: unknown, step: string): unknown =>
  Array.isArray(value) ? value[Number(step)] : isRecord(value) ? value[step] : undefined

const nameOf = (value: unknown) => {
  const name = isRecord(value) ? (value['title'] ?? value['label']) : undefined
  return isTexts(name) ? name : undefined
}

/**
 * Reads a place as `checkCall` gives it (`form.sections.2.fields.0.label.en`): the page of the editor that holds it,
 * the things on the way, and what it is about. The place itself is the id of the input there.
 */
export function readPlace(place: string, call: CallContent): FaultPlace {
  const steps = place.split('.')
  const result: FaultPlace = {
    part: PART_OF[steps[0] ?? ''] ?? 'texts',
    crumbs: [],
    property: undefined,
    language: undefined,
  }
  let value: unknown = call
  let list: Crumb['kind'] | undefined
  for (const step of steps) {
    value = memberOf(value, step)
    if (list && /^\d+$/u.test(step)) {
      result.crumbs.push({ kind: list, number: Number(step) + 1, name: nameOf(value) })
      list = undefined
      result.property = undefined
    } else if (step === 'fr' || step === 'en') result.language = step
    else {
      list =
        step === 'fields' && value !== undefined && result.crumbs.at(-1)?.kind === 'field'
          ? 'cell'
          : LISTS[step]
      result.property = step
    }
  }
  return result
}
