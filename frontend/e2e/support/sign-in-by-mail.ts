import type { Visitor } from './visitor.ts'

/** Signs in with the code that the local mailbox caught, as any address can, and comes back to a page. */
export async function signInByMail(visitor: Visitor, email: string, path = '/dossiers'): Promise<void> {
  const { page, language } = visitor
  await page.goto(`/api/auth/sign-in?returnTo=/${language}${path}&language=${language}`)
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=email]').press('Enter')
  await page.locator('input[name=code]').waitFor()
  const mails: { subject: string }[] = await (
    await page.request.get(`/_mail/api/messages?to=${encodeURIComponent(email)}`)
  ).json()
  const code = mails.map(({ subject }) => /^\d{6}/u.exec(subject)?.[0]).find(Boolean) ?? ''
  await page.locator('input[name=code]').fill(code)
  await page.locator('input[name=code]').press('Enter')
  await page.waitForURL((url) => url.pathname === `/${language}${path}`)
  await visitor.ready()
}
