// What a browser drops or turns into a slash: with these, `/\t/elsewhere` would leave the portal.
const UNSAFE = /[\\\p{Cc}\s]/u

/** The page to return to after signing in: a path of the portal's own pages, else its first page. */
export function safeReturnTo(wanted: string | undefined, portalUrl: string): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || UNSAFE.test(wanted)) return '/'
  const url = URL.canParse(wanted, portalUrl) ? new URL(wanted, portalUrl) : undefined
  if (!url || url.origin !== new URL(portalUrl).origin || /^\/api(?:\/|$)/iu.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
