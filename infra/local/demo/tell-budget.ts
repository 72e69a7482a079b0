import { budgetKey } from '../../../shared/budget/section.ts'
import type { Account } from '../../../shared/accounts/account.ts'
import type { Call } from '../../../shared/calls/call.ts'
import { readDossier } from '../../../functions/dossiers/read-dossier.ts'
import { saveSection } from '../../../functions/dossiers/save-section.ts'
import type { Story } from './story.ts'

const cost = (place: number, category: string, label: string, euros: number) => ({
  place,
  category,
  label,
  amount: euros * 100,
  currency: 'EUR',
})
const funding = (place: number, kind: string, label: string, euros: number, state: string | null = null) => ({
  place,
  kind,
  label,
  state,
  amount: euros * 100,
  currency: 'EUR',
})

/** The lead's budget as it was begun: it does not balance yet, so that its checks have something to say. */
const LINES = {
  currency: 'EUR',
  'cost/animatrice': {
    ...cost(1024, 'staff', 'Animatrice à mi-temps', 18_000),
    unit: 'mois',
    unitPrice: 1_500_00,
    quantity: 12_00,
  },
  'cost/navettes': cost(2048, 'travel', 'Navettes entre les deux rives', 3_200),
  'cost/sondes': cost(3072, 'equipment', 'Sondes et trousses d’analyse', 6_450),
  'cost/labo': cost(4096, 'expertise', 'Analyses en laboratoire', 4_800),
  'funding/appel': funding(1024, 'requested', '', 24_000),
  'funding/fonds': funding(2048, 'own', 'Fonds de l’association', 4_000),
  'funding/ofb': funding(3072, 'otherFunder', 'Office français de la biodiversité', 6_000, 'asked'),
}

/** Writes the first lines of a lead's budget. */
export async function tellBudget(
  story: Story,
  { call, dossierId, lead, at }: { call: Call; dossierId: string; lead: Account; at: string },
): Promise<void> {
  const context = story.at(at, lead)
  const { partners } = await readDossier(context, { dossierId })
  const changes = Object.entries(LINES).map(([fieldId, value]) => ({ fieldId, value, baseRevision: 0 }))
  await saveSection(context, {
    dossierId,
    sectionId: budgetKey(partners[0]?.id ?? ''),
    save: { callId: call.id, formVersion: call.formVersion, changes },
  })
}
