import { onMount } from 'solid-js'

/** A part that comes after its page goes into view where the address names it: the browser looked before it was there. */
export const arriveAt = (id: string): void =>
  onMount(() => {
    if (location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView()
  })
