import { expect } from 'vitest'
import { contract } from '../../shared/api/contract.ts'
import type { Route } from '../../shared/api/route.ts'

const routes = Object.entries<Route>(contract).map(([key, route]) => {
  const [method = '', path = ''] = key.split(' ')
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/gu, '[^/]+')}$`, 'u')
  return { key, method, pattern, route }
})

/** The route of the contract that a request goes to; `path` without `/api`, with or without a query. */
function routeOf(method: string, path: string): { key: string; route: Route } | undefined {
  const [bare = ''] = path.split('?')
  return routes.find((route) => route.method === method && route.pattern.test(bare))
}

/** Fails a test whose answer is not what the contract says: another status, another shape, or a field too many. */
export async function checkAnswer(method: string, path: string, response: Response): Promise<void> {
  const found = routeOf(method, path)
  if (!found || response.status >= 300) return
  const { key, route } = found
  if (response.status === 202 && route.later) {
    route.later.parse(await response.clone().json())
    return
  }
  expect(response.status, `status of ${key}`).toBe(
    route.status ?? (route.response || route.produces ? 200 : 204),
  )
  if (!route.response || response.headers.has('content-encoding')) return
  const answer: unknown = await response.clone().json()
  // A schema leaves out what it does not know: what remains must be all that was answered.
  expect(route.response.parse(answer), `answer of ${key}`).toEqual(answer)
}
