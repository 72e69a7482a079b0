import type { Partner } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'

/** The partner for which the asker writes; `dossier.not_found` where they write for none. */
export function ownPartner(context: Context, { members, partners }: DossierRecord): Partner {
  const { accountId } = actorOf(context)
  const member = members.find((candidate) => candidate.accountId === accountId)
  const partner = partners.find(({ id }) => id === member?.partnerId)
  if (!partner) throw new DomainError('dossier.not_found')
  return partner
}
