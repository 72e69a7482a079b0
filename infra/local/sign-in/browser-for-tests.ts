/** A browser in small: keeps cookies by path, and follows redirects within an origin until told otherwise. */
export interface BrowserForTests {
  /** Opens an address and follows redirects up to the first that `isEnd`; then `response` is that redirect itself. */
  open(address: string | URL, init?: RequestInit): Promise<Visit>
  /** Posts a form as the page would. */
  submit(page: Visit, action: string, fields: Record<string, string>): Promise<Visit>
}

export interface Visit {
  readonly url: URL
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** Where it would go next, if that is not followed. */
  readonly location: URL | undefined
}

interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

/** @param isEnd says which redirects are not followed, such as the portal's own addresses */
export function browserForTests(isEnd: (location: URL) => boolean): BrowserForTests {
  const jar = new Map<string, Cookie>()
  const cookiesFor = (url: URL) =>
    [...jar.values()]
      .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  const open: BrowserForTests['open'] = async (address, init = {}) => {
    const url = new URL(address)
    const headers = new Headers(init.headers)
    headers.set('cookie', cookiesFor(url))
    if (!headers.has('accept')) headers.set('accept', 'text/html')
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(jar, line, url)
    const target = response.headers.get('location')
    const location = target === null ? undefined : new URL(target, url)
    if (location !== undefined && !isEnd(location)) return open(location)
    return { url, status: response.status, text: await response.text(), headers: response.headers, location }
  }
  return {
    open,
    submit: (page, action, fields) =>
      open(new URL(action, page.url), { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

function keep(jar: Map<string, Cookie>, line: string, url: URL): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const equals = pair.indexOf('=')
  const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)]
  const attribute = (wanted: string) =>
    attributes.find((each) => each.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
  const path = attribute('path') ?? url.pathname
  const isOver = Date.parse(attribute('expires') ?? '') < Date.now()
  if (isOver || value === '') jar.delete(`${name} ${path}`)
  else jar.set(`${name} ${path}`, { name, value, path })
}
