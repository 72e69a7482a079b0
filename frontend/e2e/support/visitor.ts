import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'

/** The two screens that every page must fit: a phone in one hand, and a desk. */
export const SCREENS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } } as const
export type Screen = keyof typeof SCREENS

/** Cookies and kept texts of a browser, to come back with later. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>

interface Arriving {
  screen: Screen
  language: 'fr' | 'en'
  /** What a browser kept before. */
  session?: Session
  /** Another portal than the one that the journeys share. */
  portal?: string
}

/** Controls that reach out of their card and are cut there: the page is then no wider, and axe sees nothing. */
function cutOff(): string[] {
  const isCut = (control: Element) => {
    const { right, width } = control.getBoundingClientRect()
    const card = control.closest('.card, .table--cards tbody tr')?.getBoundingClientRect()
    return (
      card !== undefined &&
      width > 1 &&
      right > Math.min(card.right, document.documentElement.clientWidth) + 1
    )
  }
  return [...document.querySelectorAll('main :is(a, button, input, select)')]
    .filter(isCut)
    .map((control) => control.textContent || control.id)
}

/** Somebody before a browser of their own: one cookie jar, one screen, one language. */
export class Visitor {
  readonly page: Page
  readonly context: BrowserContext
  readonly language: 'fr' | 'en'
  readonly #screen: Screen
  readonly #complaints: string[] = []

  private constructor(context: BrowserContext, page: Page, screen: Screen, language: 'fr' | 'en') {
    this.context = context
    this.page = page
    this.#screen = screen
    this.language = language
    page.on('pageerror', (error) => this.#complaints.push(error.message))
    page.on('console', (message) => {
      // Chromium writes a line for each refused request; the pages tell those to the person themselves.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.#complaints.push(message.text())
    })
  }

  static async arrive(browser: Browser, { screen, language, session, portal }: Arriving): Promise<Visitor> {
    const context = await browser.newContext({
      ...(session && { storageState: session }),
      viewport: SCREENS[screen],
      // A colour on its way to another is no fault of contrast.
      reducedMotion: 'reduce',
      locale: language,
      timezoneId: 'America/Marigot',
      baseURL: portal ?? inject('portalUrl'),
      acceptDownloads: true,
    })
    context.setDefaultTimeout(45_000)
    return new Visitor(context, await context.newPage(), screen, language)
  }

  /** The same visitor, who closed the page and opens another. */
  async inNewTab(): Promise<Visitor> {
    return new Visitor(this.context, await this.context.newPage(), this.#screen, this.language)
  }

  /** Goes to a page of the portal in the visitor's language: `/calls`. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`/${this.language}${path}`)
  }

  /** Goes to a page and waits for it. */
  async open(path: string): Promise<void> {
    await this.goTo(path)
    await this.ready()
  }

  /** Waits until the page has its heading and loads nothing more, and stays so for a moment. */
  async ready(): Promise<void> {
    const isReady = () =>
      document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null
    for (let calm = 0; calm < 3; calm += 1) {
      await this.page.waitForFunction(isReady)
      await this.page.waitForTimeout(120)
      if (!(await this.page.evaluate(isReady))) calm = -1
    }
  }

  /** Signs in as a demonstration person, and comes back to the page. */
  async signIn(email: string, path = ''): Promise<void> {
    await this.page.goto(`/api/auth/sign-in?returnTo=/${this.language}${path}&language=${this.language}`)
    await this.page.getByRole('button', { name: email }).click()
    await this.page.waitForURL(
      (url) => !url.pathname.startsWith('/_sign-in') && !url.pathname.startsWith('/api/'),
    )
    await this.ready()
  }

  /**
   * Looks at the page as it is: no fault that axe can see (target size included), nothing wider than the screen, no
   * error in the console; and leaves a screenshot under this name.
   */
  async look(name: string): Promise<void> {
    await this.ready()
    const file = `${name} - ${this.#screen} - ${this.language}.png`
    await this.page.screenshot({ path: join(inject('screenshots'), file), fullPage: true })
    // Every rule that axe has on, best practices too, and the size of targets (WCAG 2.5.8), which it has off.
    // In the page itself: only frames of another origin, which we have none of, would need a page of axe's own.
    const { violations } = await new AxeBuilder({ page: this.page })
      .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
    expect(found, `${name}: accessibility`).toEqual([])
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${name}: pixels wider than the screen`).toBeLessThanOrEqual(0)
    expect(await this.page.evaluate(cutOff), `${name}: cut off by what stands around it`).toEqual([])
    expect(this.#complaints, `${name}: console`).toEqual([])
  }

  /** What a sheet of paper shows has nothing to press. */
  async lookOnPaper(name: string): Promise<void> {
    await this.page.emulateMedia({ media: 'print' })
    const pressed = await this.page.locator('main :is(button, .button, details:not([open]) > summary)').all()
    const shown: string[] = []
    for (const control of pressed) if (await control.isVisible()) shown.push(await control.innerText())
    await this.page.emulateMedia({ media: 'screen' })
    expect(shown, `${name}: on paper`).toEqual([])
  }

  /** Closes the browser; gives what it keeps, to come back with. */
  async leave(): Promise<Session> {
    const session = await this.context.storageState()
    await this.context.close()
    return session
  }
}
