import { sha256Hex } from '../canonical-json.ts'
import type { IdentifierScheme } from '../identifiers.ts'
import type { Award } from './award.ts'

type Beneficiary = Pick<Award['beneficiaries'][number], 'name' | 'identifiers'>

const tokenOf = (value: string) => value.replaceAll(/[^A-Za-z0-9]+/gu, '-')

/**
 * Registers whose numbers are public and of legal bodies only, with their list of org-id.guide where it has one. A tax
 * number (CRIB) or a number of an unknown kind may be a person's own, so it never leaves.
 */
const PUBLIC_REGISTERS: Partial<Record<IdentifierScheme, (value: string, prefix: string) => string>> = {
  SIRET: (value) => `FR-RCS-${value.slice(0, 9)}`,
  SIREN: (value) => `FR-RCS-${value}`,
  KVK: (value) => `NL-KVK-${value}`,
  RNC: (value) => `DO-CR-${value}`,
  RNA: (value, prefix) => `${prefix}-RNA-${value}`,
  COCI: (value, prefix) => `${prefix}-COCI-${tokenOf(value)}`,
  COA: (value) => `XX-COA-${tokenOf(value.replace(/^XX-COA-/iu, ''))}`,
  LEI: (value) => `XI-LEI-${value}`,
  ROR: (value) => `XI-ROR-${value}`,
}

/** The numbers of an organisation that may be published. */
export const publicIdentifiers = (identifiers: Beneficiary['identifiers']): Beneficiary['identifiers'] =>
  identifiers.filter(({ scheme, value }) => PUBLIC_REGISTERS[scheme] !== undefined && value !== '')

/**
 * Id of an organisation as 360Giving wants it: that of a public register, else one of our own that is the same for the
 * same organisation and tells nothing (`prefix` is the publisher's).
 */
export function organisationId({ name, identifiers }: Beneficiary, prefix: string): string {
  for (const { scheme, value } of publicIdentifiers(identifiers)) {
    const id = PUBLIC_REGISTERS[scheme]?.(value, prefix)
    if (id !== undefined) return id
  }
  return `${prefix}-ORG-${sha256Hex(name).slice(0, 16)}`
}
