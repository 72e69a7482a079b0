import { createMemo, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { findTextFault } from '../../../../shared/text.ts'
import { checkIdentifier, schemesOf, type IdentifierScheme } from '../../../../shared/identifiers.ts'
import type { LegalForm } from '../../../../shared/organisations/legal-forms.ts'
import type { NewOrganisation, Organisation } from '../../../../shared/organisations/organisation.ts'
import type { Territory } from '../../../../shared/territories.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { fieldError } from '../../ui/form-shell.tsx'
import type { ProblemLink } from '../../ui/problem-summary.tsx'
import { expectFaults, faultSentence } from '../../i18n/fault.ts'
import { useTexts } from '../../i18n/texts.ts'

/** Ids of the form's controls, by the API's names of the inputs. */
export const ORGANISATION_FIELDS = {
  name: 'organisation-name',
  territory: 'organisation-territory',
  legalForm: 'organisation-legal-form',
  'identifier.scheme': 'organisation-scheme',
  'identifier.value': 'organisation-number',
  address: 'organisation-address',
} as const
export type OrganisationField = keyof typeof ORGANISATION_FIELDS

interface Typed {
  name: string
  territory: Territory | undefined
  legalForm: LegalForm | undefined
  scheme: IdentifierScheme | undefined
  number: string
  address: string
}

const LIMITS = { name: 200, address: 400, number: 60 } as const

type Faults = Record<OrganisationField, string | undefined>

/** What a person types to register an organisation, its faults in words, and its sending. */
export function createOrganisation() {
  const t = useTexts('account')
  expectFaults()
  const [typed, setTyped] = createStore<Typed>({
    name: '',
    territory: undefined,
    legalForm: undefined,
    scheme: undefined,
    number: '',
    address: '',
  })
  const [isChecked, setChecked] = createSignal(false)
  const [isNumberLeft, setNumberLeft] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  let key = newIdempotencyKey()

  const schemes = () => (typed.territory ? schemesOf(typed.territory) : [])
  /** The number that the person has: the usual one of the territory, until another is chosen. */
  const scheme = () => (typed.scheme && schemes().includes(typed.scheme) ? typed.scheme : schemes()[0])
  const verdict = createMemo(() => {
    const chosen = scheme()
    return chosen && typed.number.trim() !== '' ? checkIdentifier(chosen, typed.number) : undefined
  })

  const textFault = (text: string, limit: number) => {
    const fault = findTextFault(text, limit)
    return fault && faultSentence(fault.code, { ...fault })
  }
  const numberFault = () => {
    const found = verdict()
    if (!found) return t().organisation.missing.number
    return found.ok ? textFault(typed.number, LIMITS.number) : faultSentence(found.code, { scheme: scheme() })
  }
  const allFaults = (): Faults => {
    const { missing } = t().organisation
    return {
      name: typed.name.trim() === '' ? missing.name : textFault(typed.name, LIMITS.name),
      territory: typed.territory ? undefined : missing.territory,
      legalForm: typed.legalForm ? undefined : missing.legalForm,
      'identifier.scheme': scheme() || !typed.territory ? undefined : missing.scheme,
      'identifier.value': typed.territory ? numberFault() : undefined,
      address: textFault(typed.address, LIMITS.address),
    }
  }

  /** Fault to show at a field: all after a try to send; of the number also once the person has left it. */
  const faultOf = (field: OrganisationField): string | undefined => {
    const isShown =
      isChecked() || (field === 'identifier.value' && isNumberLeft() && typed.number.trim() !== '')
    return (isShown ? allFaults()[field] : undefined) ?? fieldError(error(), field)
  }

  const problems = (): ProblemLink[] =>
    isChecked()
      ? Object.entries(ORGANISATION_FIELDS).flatMap(([field, fieldId]) => {
          const text = isField(field) ? allFaults()[field] : undefined
          return text ? [{ text, fieldId }] : []
        })
      : []

  const body = (): NewOrganisation | undefined => {
    const { territory, legalForm, name, number, address } = typed
    const chosen = scheme()
    if (!territory || !legalForm || !chosen) return undefined
    return { name, territory, legalForm, identifier: { scheme: chosen, value: number }, address }
  }

  const change = (changed: Partial<Typed>) => {
    setTyped(changed)
    // Another content is another request.
    key = newIdempotencyKey()
    setError(undefined)
  }

  /** Sends what was typed; undefined where something is missing (shown) or the API refused it (shown). */
  const register = async (): Promise<Organisation | undefined> => {
    setChecked(true)
    const content = body()
    if (!content || problems().length > 0) return undefined
    try {
      setError(undefined)
      return await call('POST /organisations', { body: content, idempotencyKey: key })
    } catch (failure) {
      setError(failure)
      return undefined
    }
  }

  return {
    typed,
    change,
    schemes,
    scheme,
    verdict,
    faultOf,
    problems,
    error,
    register,
    leaveNumber: () => setNumberLeft(true),
  }
}

const isField = (field: string): field is OrganisationField => field in ORGANISATION_FIELDS

export type OrganisationDraft = ReturnType<typeof createOrganisation>
