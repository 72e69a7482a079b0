/** A route of the HTTP API and the function behind it. */
export interface ApiRoute {
  /** As in the template: `ANY /api/{proxy+}`, `GET /api/calls/{id}`, `$default`. */
  readonly routeKey: string
  readonly function: { readonly name: string }
}

export interface RouteMatch {
  readonly route: ApiRoute
  readonly pathParameters: Record<string, string>
}

/** The most specific route for a request, by API Gateway's order: full match, then `{proxy+}`, then `$default`. */
export function matchRoute(
  routes: readonly ApiRoute[],
  method: string,
  path: string,
): RouteMatch | undefined {
  const matches = routes.flatMap((route) => {
    const pathParameters = matchOne(route.routeKey, method, path)
    return pathParameters === undefined ? [] : [{ route, pathParameters }]
  })
  return matches.sort((left, right) => rank(left.route) - rank(right.route))[0]
}

function matchOne(routeKey: string, method: string, path: string): Record<string, string> | undefined {
  if (routeKey === '$default') return {}
  const [routeMethod, routePath = ''] = routeKey.split(' ')
  if (routeMethod !== 'ANY' && routeMethod !== method) return undefined
  return matchPath(routePath, path)
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const names: string[] = []
  const source = pattern
    .split(/(\{[^}]+\})/)
    .map((part) => {
      const name = /^\{([^}+]+)(\+?)\}$/.exec(part)
      if (name === null) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      names.push(name[1] ?? '')
      return name[2] === '+' ? '(.+)' : '([^/]+)'
    })
    .join('')
  const match = new RegExp(`^${source}$`).exec(path)
  if (match === null) return undefined
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']))
}

function rank(route: ApiRoute): number {
  const kind = route.routeKey === '$default' ? 4 : route.routeKey.includes('+}') ? 2 : 0
  return kind + (route.routeKey.startsWith('ANY ') ? 1 : 0)
}
