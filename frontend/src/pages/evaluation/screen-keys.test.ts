import { createRoot } from 'solid-js'
import { afterEach, describe, expect, it } from 'vitest'
import { isWriting, listenToKeys, meaningOf, switchKeys } from './screen-keys.ts'

const place = (html: string): HTMLElement => {
  document.body.innerHTML = html
  const element = document.body.firstElementChild
  if (!(element instanceof HTMLElement)) throw new Error(`not an element: ${html}`)
  return element
}

const press = (target: EventTarget, key: string, modifiers: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }))

/** Keys that the screen got while something was going on. */
const keysDuring = (happens: () => void): string[] => {
  const keys: string[] = []
  createRoot((dispose) => {
    listenToKeys((key) => keys.push(key) > 0)
    happens()
    dispose()
  })
  return keys
}

describe('keys of the screen', () => {
  afterEach(() => {
    switchKeys(true)
    document.body.innerHTML = ''
  })

  it.each(['<textarea></textarea>', '<input type="text">', '<input>', '<select></select>'])(
    'never fire while somebody writes in %s',
    (html) => {
      const field = place(html)
      expect(isWriting(field)).toBe(true)
      expect(keysDuring(() => press(field, '4'))).toEqual([])
    },
  )

  it.each(['<button></button>', '<input type="radio">', '<p></p>'])('fire on %s', (html) => {
    const element = place(html)
    expect(keysDuring(() => press(element, 'j'))).toEqual(['j'])
  })

  it('leave combinations with Ctrl, Alt or Meta to the browser, and everything to an open dialog', () => {
    expect(keysDuring(() => press(document.body, 'p', { ctrlKey: true }))).toEqual([])
    place('<dialog open></dialog>')
    expect(keysDuring(() => press(document.body, 'j'))).toEqual([])
  })

  it('can be switched off on a device', () => {
    switchKeys(false)
    expect(keysDuring(() => press(document.body, 'j'))).toEqual([])
    switchKeys(true)
    expect(keysDuring(() => press(document.body, 'j'))).toEqual(['j'])
  })

  it('are gone when the person has left the screen', () => {
    const keys: string[] = []
    createRoot((dispose) => {
      listenToKeys((key) => keys.push(key) > 0)
      dispose()
    })
    press(document.body, 'j')
    expect(keys).toEqual([])
  })

  it('give digits on a French keyboard without Shift, too', () => {
    expect(meaningOf({ key: '&', code: 'Digit1', shiftKey: false })).toBe('1')
    expect(meaningOf({ key: '1', code: 'Digit1', shiftKey: true })).toBe('1')
    expect(meaningOf({ key: '!', code: 'Digit1', shiftKey: true })).toBe('!')
    expect(meaningOf({ key: '4', code: 'Numpad4', shiftKey: false })).toBe('4')
    expect(meaningOf({ key: '?', code: 'Comma', shiftKey: true })).toBe('?')
  })
})
