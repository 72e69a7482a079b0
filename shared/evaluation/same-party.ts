import { isClaimed, type IdentifierScheme } from '../identifiers.ts'

interface Identifier {
  scheme: IdentifierScheme
  value: string
}

/** An organisation as far as it can be recognised: by the portal's id, by its numbers, else by its name. */
export interface KnownOrganisation {
  id?: string
  name: string
  identifiers: readonly Identifier[]
}

const MOST_REMEMBERED = 20_000
const remembered = new Map<string, string[]>()

/** One spelling of a name: `École  de Marigot` and `ecole de marigot` are the same. A call compares each name thousands of times. */
function words(name: string): string[] {
  const known = remembered.get(name)
  if (known) return known
  const found = spell(name)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(name, found)
  return found
}

const spell = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** A registry's number in one spelling; of a French establishment the number of its company, so that both meet. */
function numberOf({ scheme, value }: Identifier): string | undefined {
  const signs = value.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (!isClaimed(scheme) || signs === '') return undefined
  return scheme === 'SIRET' || scheme === 'SIREN' ? `SIREN ${signs.slice(0, 9)}` : `${scheme} ${signs}`
}

/**
 * Whether two are one organisation: the same id, a number in common, or the same name; two that are both registered in
 * the portal may bear one name and be two.
 */
export function isSameOrganisation(left: KnownOrganisation, right: KnownOrganisation): boolean {
  if (left.id !== undefined && left.id === right.id) return true
  const numbers = new Set(left.identifiers.flatMap((identifier) => numberOf(identifier) ?? []))
  if (right.identifiers.some((identifier) => numbers.has(numberOf(identifier) ?? ''))) return true
  if (left.id !== undefined && right.id !== undefined) return false
  const name = words(left.name).join(' ')
  return name !== '' && name === words(right.name).join(' ')
}

/** Whether two names are one person's: the same words in any order, for family names stand first or last. */
export function isSamePerson(left: string, right: string): boolean {
  const name = words(left).toSorted().join(' ')
  return name.includes(' ') && name === words(right).toSorted().join(' ')
}
