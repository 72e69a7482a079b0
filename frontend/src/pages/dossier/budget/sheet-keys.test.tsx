import { describe, expect, it } from 'vitest'
import { here, input, prepareSheet, press, show, valueOf, write } from './testing/show-sheet.tsx'

prepareSheet()

describe('keys', () => {
  it('go from cell to cell by arrows, and to the next row and back by Enter', async () => {
    await show()
    input('What it is for, line 1').focus()
    const way = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Enter'].map((key) => {
      press(key)
      return here()
    })
    expect(way).toEqual([
      'Amount, line 1',
      'Amount, line 2',
      'What it is for, line 2',
      'What it is for, line 1',
      'What it is for, line 2',
    ])
    press('Enter', { shiftKey: true })
    expect(here()).toBe('What it is for, line 1')
    press('ArrowUp')
    expect(here()).toBe('What it is for, line 1')
  })

  it('leave the arrows to a text that is being changed, and take them back on leaving', async () => {
    await show()
    write('What it is for, line 1', 'Wages of two')
    press('ArrowRight')
    expect(here()).toBe('What it is for, line 1')
    press('ArrowDown')
    expect(here()).toBe('What it is for, line 2')
  })

  it('leave Tab alone: every cell and button is reached in the order in which it is read', async () => {
    await show()
    const line = document.querySelector('tr[data-line]')
    const controls = [...(line?.querySelectorAll('input, textarea, select, button') ?? [])]
    expect(controls.map((control) => control.getAttribute('aria-label'))).toEqual([
      'Category, line 1',
      'What it is for, line 1',
      'Amount, line 1',
      'Up: line 1',
      'Down: line 1',
      'Remove: line 1',
    ])
    expect(controls.every((control) => !control.hasAttribute('tabindex'))).toBe(true)
    input('Amount, line 1').focus()
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })

  it('put back by Escape what stood in the cell', async () => {
    await show()
    write('Amount, line 1', '7')
    press('Escape')
    expect(valueOf('Amount, line 1')).toBe('100')
  })
})
