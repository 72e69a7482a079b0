/** The element of a place, or of the nearest thing around it that is on the page. */
function elementOf(place: string): HTMLElement | undefined {
  const steps = place.split('.')
  while (steps.length > 0) {
    const found = document.getElementById(steps.join('.'))
    if (found) return found
    steps.pop()
  }
  return undefined
}

/** Opens what is closed around a place of the call (`form.sections.2.fields.0.label.en`) and takes the focus there. */
export function showPlace(place: string): void {
  const element = elementOf(place)
  if (!element) return
  for (let box = element.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
    box.open = true
  const target = element instanceof HTMLDetailsElement ? element.querySelector('summary') : element
  target?.focus()
  element.scrollIntoView({ block: 'center' })
}
