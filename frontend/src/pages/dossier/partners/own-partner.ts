import type { Partner } from '../../../../../shared/dossiers/dossier.ts'
import { account } from '../../../api/session.ts'
import type { OpenDossier } from '../open-dossier.ts'

/** The partner for which the person writes. */
export function ownPartner({ dossier }: Pick<OpenDossier, 'dossier'>): Partner | undefined {
  const me = account()?.id
  const own = dossier().people.find(({ accountId }) => accountId === me)
  return dossier().partners.find(({ id }) => id === own?.partnerId)
}
