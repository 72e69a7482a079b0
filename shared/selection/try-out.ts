import type { DossierRow } from '../dossiers/dossier.ts'
import { select, type Override, type Selection } from '../evaluation/selection.ts'
import { problemOf } from './problem.ts'
import { selectionRulesOf, type SelectedCall } from './rules.ts'
import type { TryOut } from './scenario.ts'

/** What a try-out starts from: the call's dossiers, its rules and its draw. */
export interface TryOutBasis {
  dossiers: readonly DossierRow[]
  underThreshold: ReadonlySet<string>
  call: SelectedCall
  seed?: string | undefined
}

/** The call's own selection, before anything is tried. */
export const NOTHING_TRIED: TryOut = { overrides: [] }

/** The call as the try-out would have it: other money, another rule for what no longer fits, a pot or none. */
function triedCall(call: SelectedCall, { overflow, hasPot, total }: TryOut): SelectedCall {
  const { balancing, ...rules } = selectionRulesOf(call)
  const pot = (hasPot ?? balancing !== undefined) ? (balancing ?? { ceilings: [] }) : undefined
  return {
    envelope: { ...call.envelope, total: total ?? call.envelope.total },
    selection: { ...rules, ...(overflow && { overflow }), ...(pot && { balancing: pot }) },
  }
}

/** Who would be in, with what, and why. Records nothing. */
export function selectTried({ call, ...basis }: TryOutBasis, tryOut: TryOut): Selection {
  const { overrides, cut } = tryOut
  return select({
    ...problemOf({ ...basis, call: triedCall(call, tryOut) }),
    overrides,
    ...(cut && { cut }),
  })
}

/** The try-out with another wish for a dossier, or with none where `change` is undefined. */
export const withOverride = (
  tryOut: TryOut,
  dossier: string,
  wish: Pick<Override, 'change' | 'reason'> | undefined,
): TryOut => ({
  ...tryOut,
  overrides: [
    ...tryOut.overrides.filter((other) => other.dossier !== dossier),
    ...(wish ? [{ dossier, ...wish }] : []),
  ],
})

/** Dossiers that do not come out the same in each of the selections: another outcome, or another amount. */
export function differingDossiers(selections: readonly Selection[]): string[] {
  const fates = selections.map(
    ({ dossiers }) =>
      new Map(dossiers.map(({ dossier, outcome, amount }) => [dossier, `${outcome} ${amount}`])),
  )
  const ids = new Set(selections.flatMap(({ dossiers }) => dossiers.map(({ dossier }) => dossier)))
  return [...ids].filter((id) => new Set(fates.map((fate) => fate.get(id))).size > 1)
}
