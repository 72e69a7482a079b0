import { LEGAL_FORMS } from '../organisations/legal-forms.ts'
import { findAmountFault } from '../money.ts'
import { TERRITORY_CODES } from '../territories.ts'
import type { CallFacts, FactName, PartnerFacts } from './call-facts.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const territory = (value: unknown) => TERRITORY_CODES.find((code) => code === value)
const legalForm = (value: unknown) => LEGAL_FORMS.find((form) => form === value)
const amount = (value: unknown) => (typeof value === 'number' && !findAmountFault(value) ? value : undefined)
const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined
const truth = (value: unknown) => (typeof value === 'boolean' ? value : undefined)

function partner(value: unknown): PartnerFacts {
  const [place, form] = isRecord(value) ? [territory(value['territory']), legalForm(value['legalForm'])] : []
  return { ...(place && { territory: place }), ...(form && { legalForm: form }) }
}

const READ: { [Fact in FactName]: (value: unknown) => CallFacts[Fact] } = {
  leadTerritory: territory,
  leadLegalForm: legalForm,
  partners: (value) => (Array.isArray(value) ? value.slice(0, 20).map(partner) : undefined),
  totalCost: amount,
  requestedGrant: amount,
  foreignContribution: amount,
  startsOn: day,
  endsOn: day,
  hasUnsettledGrant: truth,
  unsettledSince: day,
  hasEconomicActivity: truth,
  deMinimisReceived: amount,
  signsRepublicanContract: truth,
}

/** Facts out of a text that a device kept, whatever wrote it: what is no such fact is left out. */
export function readFacts(value: unknown): CallFacts {
  if (!isRecord(value)) return {}
  const entries = Object.entries(READ).map(([name, read]) => [name, read(value[name])] as const)
  return Object.fromEntries(entries.filter(([, fact]) => fact !== undefined))
}
