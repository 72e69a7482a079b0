import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { NewOrganisation, Organisation } from './organisation.ts'

export const organisationsApi = {
  'GET /my/organisations': {
    summary: 'Organisations that the account belongs to',
    tag: 'organisations',
    permission: 'account.self',
    response: z.object({ organisations: z.array(Organisation) }),
  },
  'POST /organisations': {
    summary: 'Register an organisation; its number is checked by the rule of its scheme',
    tag: 'organisations',
    permission: 'organisation.register',
    body: NewOrganisation,
    response: Organisation,
    status: 201,
    isIdempotent: true,
  },
} as const satisfies Record<string, Route>
