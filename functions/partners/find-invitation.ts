import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Invitation } from '../../shared/partners/invitation.ts'
import type { Context } from '../context.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { readLink } from './invitation.store.ts'

/** The invitation that a link opens, with its dossier; `invitation.not_found` for a link that leads nowhere. */
export async function findByToken(
  { table }: Pick<Context, 'table'>,
  token: string,
): Promise<{ record: DossierRecord; invitation: Invitation }> {
  const link = await readLink(table, token)
  const record = link && (await loadDossier(table, link.dossierId))
  const invitation = record?.invitations.find(({ id }) => id === link?.invitationId)
  // A link of before the last sending leads nowhere either.
  if (!record || invitation?.token !== token) throw new DomainError('invitation.not_found')
  return { record, invitation }
}

/** An invitation of a dossier that waits for its answer; any other is refused with the reason. */
export function openInvitation(record: DossierRecord, invitationId: string): Invitation {
  const invitation = record.invitations.find(({ id }) => id === invitationId)
  if (!invitation) throw new DomainError('invitation.not_found')
  if (invitation.state !== 'open') throw new DomainError('invitation.answered', { state: invitation.state })
  return invitation
}
