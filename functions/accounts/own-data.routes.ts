import type { ownDataApi } from '../../shared/accounts/own-data-api.ts'
import type { Handlers } from '../api/implement.ts'
import { actorOf } from '../context.ts'
import { closeAccount } from './close-account.ts'
import { collectOwnData } from './collect-own-data.ts'
import { clearCookie } from './cookies.ts'
import { findClosingObstacles } from './find-closing-obstacles.ts'
import { ownDataPage } from './own-data-page.ts'

const asFile = (name: string) => ({
  'Cache-Control': 'no-store',
  'Content-Disposition': `attachment; filename="${name}"`,
})

export const ownDataRoutes: Handlers<keyof typeof ownDataApi> = {
  'GET /me/data.json': async ({ context, raw }) =>
    raw.json(await collectOwnData(context), 200, asFile('concordia.json')),
  'GET /me/data.html': async ({ context, query, raw }) =>
    raw.html(
      ownDataPage(await collectOwnData(context), query.language ?? context.language),
      200,
      asFile('concordia.html'),
    ),
  'GET /me/closing': async ({ context }) => ({ obstacles: await findClosingObstacles(context) }),
  'POST /me/closing': async ({ context, body, raw }) => {
    const answer = await closeAccount(context, body)
    raw.get('sessions').forget(actorOf(context).accountId)
    clearCookie(raw, '__Host-session')
    return answer
  },
}
