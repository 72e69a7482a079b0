import { For } from 'solid-js'
import { useTexts } from '../i18n/texts.ts'

/** The shape of text that is on its way. */
export function Skeleton(props: { lines?: number }) {
  const t = useTexts('common')
  return (
    <div class="skeleton" role="status" aria-busy="true">
      <span class="visually-hidden">{t().loading}</span>
      <For each={Array.from({ length: props.lines ?? 3 })}>{() => <div class="skeleton__line" />}</For>
    </div>
  )
}

/** The shape of a whole page: title and paragraphs. */
export function PageSkeleton() {
  return (
    <div class="skeleton-page" aria-busy="true">
      <div class="skeleton skeleton__title" />
      <Skeleton lines={5} />
    </div>
  )
}

/** The shape of a list of cards. */
export function CardsSkeleton(props: { count?: number }) {
  const t = useTexts('common')
  return (
    <div role="status" aria-busy="true">
      <span class="visually-hidden">{t().loading}</span>
      <For each={Array.from({ length: props.count ?? 3 })}>
        {() => (
          <div class="card skeleton">
            <div class="skeleton__line skeleton__line--strong" />
            <div class="skeleton__line" />
          </div>
        )}
      </For>
    </div>
  )
}
