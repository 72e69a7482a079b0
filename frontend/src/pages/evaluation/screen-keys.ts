import { createSignal, onCleanup } from 'solid-js'

const NOT_TEXT = ['radio', 'checkbox', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image']

/** Whether what has the focus takes letters itself: no key of the screen fires there. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !NOT_TEXT.includes(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable ||
    target.closest('[contenteditable=""], [contenteditable="true"]') !== null
  )
}

/**
 * What a key means. On a French keyboard the row of digits gives signs (`&`, `é`) unless Shift is held; its place on
 * the keyboard still tells the digit.
 */
export function meaningOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const digit = /^Digit(\d)$/u.exec(code)?.[1]
  return digit !== undefined && !shiftKey && !/^\d$/u.test(key) ? digit : key
}

const SETTING = 'concordia:evaluation-keys'

function readSetting(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off'
  } catch {
    return true
  }
}

const [areKeysOn, setKeysOn] = createSignal(readSetting())
export { areKeysOn }

/** Switches the keys on or off for this device (WCAG 2.1.4: keys of one character can be switched off). */
export function switchKeys(isOn: boolean): void {
  setKeysOn(isOn)
  try {
    localStorage.setItem(SETTING, isOn ? 'on' : 'off')
  } catch {
    // Without storage the choice holds until the page is loaded again.
  }
}

/** Hands keys to the screen while they are on, nobody writes and no dialog is open. `use` tells whether it took the key. */
export function listenToKeys(use: (key: string) => boolean): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!areKeysOn() || event.defaultPrevented || event.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (isWriting(event.target) || document.querySelector('dialog[open]')) return
    if (use(meaningOf(event))) event.preventDefault()
  }
  document.addEventListener('keydown', onKeyDown)
  onCleanup(() => document.removeEventListener('keydown', onKeyDown))
}
