import type { AskedOf } from '../calls/rules-schema.ts'
import type { LegalForm } from '../organisations/legal-forms.ts'
import type { Territory } from '../territories.ts'

/** What of an organisation's part in a dossier decides which papers it brings. */
export interface PaperBearer {
  role: 'lead' | 'partner'
  territory: Territory
  legalForm: LegalForm
}

const fits = <Value>(wanted: readonly Value[] | undefined, given: Value) => !wanted || wanted.includes(given)

/** Whether a kind of paper is asked of an organisation; of everybody, where the kind names nobody. */
export const isAskedOf = (
  { askedOf }: { askedOf?: AskedOf | undefined },
  { role, territory, legalForm }: PaperBearer,
): boolean =>
  !askedOf ||
  (fits(askedOf.roles, role) && fits(askedOf.territories, territory) && fits(askedOf.legalForms, legalForm))

/** Kinds of papers that somebody in a dossier is asked for, and those that were given all the same. */
export const kindsAsked = <Kind extends { id: string; askedOf?: AskedOf | undefined }>(
  kinds: readonly Kind[],
  { partners, documents }: { partners: readonly PaperBearer[]; documents: readonly { kindId: string }[] },
): Kind[] =>
  kinds.filter(
    (kind) =>
      partners.some((partner) => isAskedOf(kind, partner)) ||
      documents.some(({ kindId }) => kindId === kind.id),
  )
