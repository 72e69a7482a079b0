import { lazy, Suspense, type Component, type JSX } from 'solid-js'
import { language } from '../i18n/language.ts'
import { loadTexts, type Area } from '../i18n/texts.ts'

const TRIES = 3

/** Asks again for a part of the portal that did not arrive on a bad line, before it gives up. */
export async function insist<Result>(load: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await load()
    } catch (error) {
      if (attempt === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 700))
    }
  }
}

/** A component with its texts, loaded when it is first drawn; the `Suspense` around it says what stands there meanwhile. */
export const withTexts = <Props extends object>(
  texts: readonly Area[],
  load: () => Promise<{ default: Component<Props> }>,
): Component<Props> =>
  lazy(async () => {
    const [module] = await Promise.all([insist(load), insist(() => loadTexts(texts, language()))])
    return module
  })

/**
 * A part of a page that arrives after it, with its own texts: what few come for, or what stands below the first look.
 * The page around it stays as it is meanwhile; `fallback` keeps its place.
 */
export function latePart<Props extends object>(
  texts: readonly Area[],
  load: () => Promise<{ default: Component<Props> }>,
  fallback?: () => JSX.Element,
): Component<Props> {
  const Part = withTexts(texts, load)
  return (props) => (
    <Suspense fallback={fallback?.()}>
      <Part {...props} />
    </Suspense>
  )
}
