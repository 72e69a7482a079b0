import type { Language } from '../../../shared/language.ts'
import { createSignal } from 'solid-js'
import { language, setLanguage } from './language.ts'

/**
 * The portal's sentences, by area and language. English is the type: a French text that is missing or superfluous
 * fails the type check, and so the build. An area is loaded when the first page that names it is opened
 * (`routes.tsx`), in the page's language only.
 *
 * A new area: `en/<area>.ts` and `fr/<area>.ts`, each exporting `texts`, and a line here. A text that needs facts is a
 * function of them. Use: `const t = useTexts('dossier')`, then `t().title`.
 */
const AREAS = {
  common: { en: () => import('./en/common.ts'), fr: () => import('./fr/common.ts') },
  faults: { en: () => import('./en/faults.ts'), fr: () => import('./fr/faults.ts') },
  public: { en: () => import('./en/public.ts'), fr: () => import('./fr/public.ts') },
  eligibility: { en: () => import('./en/eligibility.ts'), fr: () => import('./fr/eligibility.ts') },
  formChanges: {
    en: () => import('./en/form-changes.ts'),
    fr: () => import('./fr/form-changes.ts'),
  },
  formEditor: { en: () => import('./en/form-editor.ts'), fr: () => import('./fr/form-editor.ts') },
  ruleEditor: { en: () => import('./en/rule-editor.ts'), fr: () => import('./fr/rule-editor.ts') },
  templates: { en: () => import('./en/templates.ts'), fr: () => import('./fr/templates.ts') },
  rules: { en: () => import('./en/rules.ts'), fr: () => import('./fr/rules.ts') },
  notices: { en: () => import('./en/notices.ts'), fr: () => import('./fr/notices.ts') },
  account: { en: () => import('./en/account.ts'), fr: () => import('./fr/account.ts') },
  dossier: { en: () => import('./en/dossier.ts'), fr: () => import('./fr/dossier.ts') },
  presence: { en: () => import('./en/presence.ts'), fr: () => import('./fr/presence.ts') },
  tasks: { en: () => import('./en/tasks.ts'), fr: () => import('./fr/tasks.ts') },
  check: { en: () => import('./en/check.ts'), fr: () => import('./fr/check.ts') },
  receipt: { en: () => import('./en/receipt.ts'), fr: () => import('./fr/receipt.ts') },
  ownDecision: { en: () => import('./en/own-decision.ts'), fr: () => import('./fr/own-decision.ts') },
  budgetEditor: {
    en: () => import('./en/budget-editor.ts'),
    fr: () => import('./fr/budget-editor.ts'),
  },
  budget: { en: () => import('./en/budget.ts'), fr: () => import('./fr/budget.ts') },
  lifeCycle: { en: () => import('./en/life-cycle.ts'), fr: () => import('./fr/life-cycle.ts') },
  ownData: { en: () => import('./en/own-data.ts'), fr: () => import('./fr/own-data.ts') },
  copying: { en: () => import('./en/copying.ts'), fr: () => import('./fr/copying.ts') },
  calendar: { en: () => import('./en/calendar.ts'), fr: () => import('./fr/calendar.ts') },
  partners: { en: () => import('./en/partners.ts'), fr: () => import('./fr/partners.ts') },
  submission: { en: () => import('./en/submission.ts'), fr: () => import('./fr/submission.ts') },
  saving: { en: () => import('./en/saving.ts'), fr: () => import('./fr/saving.ts') },
  completion: { en: () => import('./en/completion.ts'), fr: () => import('./fr/completion.ts') },
  messages: { en: () => import('./en/messages.ts'), fr: () => import('./fr/messages.ts') },
  reading: { en: () => import('./en/reading.ts'), fr: () => import('./fr/reading.ts') },
  paperStates: { en: () => import('./en/paper-states.ts'), fr: () => import('./fr/paper-states.ts') },
  papers: { en: () => import('./en/papers.ts'), fr: () => import('./fr/papers.ts') },
  workspace: { en: () => import('./en/workspace.ts'), fr: () => import('./fr/workspace.ts') },
  staff: { en: () => import('./en/staff.ts'), fr: () => import('./fr/staff.ts') },
  callEditor: { en: () => import('./en/call-editor.ts'), fr: () => import('./fr/call-editor.ts') },
  decision: { en: () => import('./en/decision.ts'), fr: () => import('./fr/decision.ts') },
  decisionFacts: {
    en: () => import('./en/decision-facts.ts'),
    fr: () => import('./fr/decision-facts.ts'),
  },
  callFaults: { en: () => import('./en/call-faults.ts'), fr: () => import('./fr/call-faults.ts') },
  callParts: { en: () => import('./en/call-parts.ts'), fr: () => import('./fr/call-parts.ts') },
  newCall: { en: () => import('./en/new-call.ts'), fr: () => import('./fr/new-call.ts') },
  committee: { en: () => import('./en/committee.ts'), fr: () => import('./fr/committee.ts') },
  meetingNote: { en: () => import('./en/meeting-note.ts'), fr: () => import('./fr/meeting-note.ts') },
  meetingPlan: { en: () => import('./en/meeting-plan.ts'), fr: () => import('./fr/meeting-plan.ts') },
  longRows: { en: () => import('./en/long-rows.ts'), fr: () => import('./fr/long-rows.ts') },
  dropOut: { en: () => import('./en/drop-out.ts'), fr: () => import('./fr/drop-out.ts') },
  evaluationDue: { en: () => import('./en/evaluation-due.ts'), fr: () => import('./fr/evaluation-due.ts') },
  proposal: { en: () => import('./en/proposal.ts'), fr: () => import('./fr/proposal.ts') },
  tryOut: { en: () => import('./en/try-out.ts'), fr: () => import('./fr/try-out.ts') },
  selection: { en: () => import('./en/selection.ts'), fr: () => import('./fr/selection.ts') },
  selectionRules: {
    en: () => import('./en/selection-rules.ts'),
    fr: () => import('./fr/selection-rules.ts'),
  },
  selectionEditor: {
    en: () => import('./en/selection-editor.ts'),
    fr: () => import('./fr/selection-editor.ts'),
  },
  arrival: { en: () => import('./en/arrival.ts'), fr: () => import('./fr/arrival.ts') },
  ranking: { en: () => import('./en/ranking.ts'), fr: () => import('./fr/ranking.ts') },
  calibration: { en: () => import('./en/calibration.ts'), fr: () => import('./fr/calibration.ts') },
  evaluation: { en: () => import('./en/evaluation.ts'), fr: () => import('./fr/evaluation.ts') },
  evaluators: { en: () => import('./en/evaluators.ts'), fr: () => import('./fr/evaluators.ts') },
  reopening: { en: () => import('./en/reopening.ts'), fr: () => import('./fr/reopening.ts') },
  others: { en: () => import('./en/others.ts'), fr: () => import('./fr/others.ts') },
  margin: { en: () => import('./en/margin.ts'), fr: () => import('./fr/margin.ts') },
  conflicts: { en: () => import('./en/conflicts.ts'), fr: () => import('./fr/conflicts.ts') },
  letters: { en: () => import('./en/letters.ts'), fr: () => import('./fr/letters.ts') },
  ownLetters: { en: () => import('./en/own-letters.ts'), fr: () => import('./fr/own-letters.ts') },
  exports: { en: () => import('./en/exports.ts'), fr: () => import('./fr/exports.ts') },
  openData: { en: () => import('./en/open-data.ts'), fr: () => import('./fr/open-data.ts') },
  earlierGrants: {
    en: () => import('./en/earlier-grants.ts'),
    fr: () => import('./fr/earlier-grants.ts'),
  },
  organisations: { en: () => import('./en/organisations.ts'), fr: () => import('./fr/organisations.ts') },
  tokens: { en: () => import('./en/tokens.ts'), fr: () => import('./fr/tokens.ts') },
  webhooks: { en: () => import('./en/webhooks.ts'), fr: () => import('./fr/webhooks.ts') },
  admin: { en: () => import('./en/admin.ts'), fr: () => import('./fr/admin.ts') },
} as const

export type Area = keyof typeof AREAS
type AreaTexts = { [A in Area]: Awaited<ReturnType<(typeof AREAS)[A]['en']>>['texts'] }

/** What a translation of the English texts must hold: the same keys, functions with the same facts. */
export type Translation<English> = {
  [Key in keyof English]: string extends English[Key]
    ? English[Key]
    : English[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : English[Key] extends string
        ? string
        : Translation<English[Key]>
}

type Loaded = { [L in Language]: { [A in Area]?: Translation<AreaTexts[A]> } }

const loaded: Loaded = { en: {}, fr: {} }
const inUse = new Set<Area>(['common'])
/** Changes when texts arrive, so that what was drawn without them is drawn again. */
const [arrivals, setArrivals] = createSignal(0)

async function load<A extends Area>(area: A, wanted: Language): Promise<void> {
  const { texts } = await AREAS[area][wanted]()
  Object.assign(loaded[wanted], { [area]: texts })
  setArrivals((count) => count + 1)
}

/** Loads areas for a language (and remembers them, so that a switch of language brings them along). */
export async function loadTexts(areas: readonly Area[], wanted: Language): Promise<void> {
  for (const area of areas) inUse.add(area)
  await Promise.all([...inUse].filter((area) => !loaded[wanted][area]).map((area) => load(area, wanted)))
}

/** Changes the language of the page, once every text in use is there. */
export async function switchLanguage(wanted: Language): Promise<void> {
  await loadTexts([], wanted)
  setLanguage(wanted)
}

/** Texts of an area in the language of the page. The area must be named by the page's route. */
export function useTexts<A extends Area>(area: A): () => Translation<AreaTexts[A]> {
  return () => {
    const texts = loaded[language()][area]
    if (!texts) throw new Error(`The page's route does not name its texts: ${area}`)
    return texts
  }
}

/** Texts of an area that are loaded only once they are asked for; undefined until they are there. */
export function lateTexts<A extends Area>(area: A): Translation<AreaTexts[A]> | undefined {
  arrivals()
  const texts = loaded[language()][area]
  // Without them a general sentence stands in; the next asking tries again.
  if (!texts) loadTexts([area], language()).catch(() => {})
  return texts
}
