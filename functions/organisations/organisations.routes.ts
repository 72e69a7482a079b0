import type { organisationsApi } from '../../shared/organisations/api.ts'
import type { Handlers } from '../api/implement.ts'
import { actorOf } from '../context.ts'
import { readOrganisationsOf } from './organisation.store.ts'
import { registerOrganisation } from './register-organisation.ts'

export const organisationsRoutes: Handlers<keyof typeof organisationsApi> = {
  'GET /my/organisations': async ({ context }) => ({
    organisations: await readOrganisationsOf(context.table, actorOf(context).accountId),
  }),
  'POST /organisations': ({ context, body }) => registerOrganisation(context, body),
}
