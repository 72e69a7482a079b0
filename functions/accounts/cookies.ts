import type { Context as HonoContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** Cookies of the portal. `__Host-` ties each to this host, HTTPS and the whole path (RFC 6265bis). */
export type CookieName = '__Host-session' | '__Host-sign-in'

const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const

export const readCookie = (raw: HonoContext, name: CookieName): string | undefined => getCookie(raw, name)

/** Sets a cookie: until the browser closes, or for `maxAge` seconds. */
export function writeCookie(raw: HonoContext, name: CookieName, value: string, maxAge?: number): void {
  setCookie(raw, name, value, { ...ATTRIBUTES, ...(maxAge !== undefined && { maxAge }) })
}

export function clearCookie(raw: HonoContext, name: CookieName): void {
  setCookie(raw, name, '', { ...ATTRIBUTES, maxAge: 0 })
}
