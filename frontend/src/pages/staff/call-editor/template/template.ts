import type { CallContent } from '../../../../../../shared/calls/call.ts'
import { toInstant, toLocalTime } from '../../../../../../shared/time.ts'
import { templateForm, type ProjectType } from './template-form.ts'
import { templateGrid, templateKinds, templateRules } from './template-rules.ts'

const ZONE = 'America/Marigot'
const DAY = 24 * 60 * 60 * 1000

/** The instant at which the clock in Marigot shows `time` (`08:00`), `days` after `now`. */
function localInstant(now: string, days: number, time: string): string {
  const day = toLocalTime(new Date(Date.parse(now) + days * DAY).toISOString(), ZONE).slice(0, 10)
  return toInstant(`${day}T${time}`, ZONE)?.instant ?? now
}

/** A code that no call has yet: the model's, then with a letter (`AAP27`, `AAP27B`, …). Codes number the dossiers. */
export function freeCode(code: string, taken: readonly string[]): string {
  const candidates = [code, ...[...'BCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => code + letter)]
  return candidates.find((candidate) => !taken.includes(candidate)) ?? code
}

/**
 * What a new call starts with: a whole call for a kind of project in which only title, summary, text and money are to be
 * written. It opens in two weeks at 8:00 and closes six weeks later at 12:00, in Saint-Martin. `now`: ISO instant.
 */
export function templateCall(now: string, type: ProjectType = 'joint'): CallContent {
  const opensAt = localInstant(now, 14, '08:00')
  return {
    code: `AAP${opensAt.slice(2, 4)}`,
    title: { fr: '', en: '' },
    summary: { fr: '', en: '' },
    text: { fr: '', en: '' },
    opensAt,
    closesAt: localInstant(now, 56, '12:00'),
    timeZone: ZONE,
    envelope: { total: 0, parts: [] },
    highestRate: 8000,
    rules: templateRules(type),
    documentKinds: templateKinds(),
    form: templateForm(type),
    grid: templateGrid(),
    evaluationsPerDossier: 2,
  }
}
