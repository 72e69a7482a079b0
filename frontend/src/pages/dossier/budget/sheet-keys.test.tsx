import { fireEvent, screen } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { here, input, prepareSheet, press, show, valueOf, write } from './testing/show-sheet.tsx'

prepareSheet()

describe('keys', () => {
  it('go from cell to cell by arrows, and to the next row and back by Enter', async () => {
    await show()
    input('What it is for, cost 1').focus()
    const way = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Enter'].map((key) => {
      press(key)
      return here()
    })
    expect(way).toEqual([
      'Amount, cost 1',
      'Amount, cost 2',
      'What it is for, cost 2',
      'What it is for, cost 1',
      'What it is for, cost 2',
    ])
    press('Enter', { shiftKey: true })
    expect(here()).toBe('What it is for, cost 1')
    press('ArrowUp')
    expect(here()).toBe('What it is for, cost 1')
  })

  it('leave the arrows to a text that is being changed, and take them back on leaving', async () => {
    await show()
    write('What it is for, cost 1', 'Wages of two')
    press('ArrowRight')
    expect(here()).toBe('What it is for, cost 1')
    press('ArrowDown')
    expect(here()).toBe('What it is for, cost 2')
  })

  it('choose in a list at a stroke, and leave it by the arrows; an open list keeps them', async () => {
    await show()
    const list = screen.getByLabelText('Category, cost 1')
    list.focus()
    // As a browser does when a letter is typed on a closed list.
    fireEvent.input(list, { target: { value: 'equipment' } })
    fireEvent.change(list)
    press('ArrowDown')
    expect(here()).toBe('Category, cost 2')
    expect(list).toHaveProperty('value', 'equipment')
    press(' ')
    press('ArrowDown')
    press('Enter')
    expect(here()).toBe('Category, cost 2')
    press('Escape')
    press('ArrowUp')
    expect(here()).toBe('Category, cost 1')
  })

  it('leave Tab alone: every cell and button is reached in the order in which it is read', async () => {
    await show()
    const line = document.querySelector('tr[data-line]')
    const controls = [...(line?.querySelectorAll('input, textarea, select, button') ?? [])]
    expect(controls.map((control) => control.getAttribute('aria-label'))).toEqual([
      'Category, cost 1',
      'What it is for, cost 1',
      'Amount, cost 1',
      'Up: cost 1',
      'Down: cost 1',
      'Remove: cost 1',
    ])
    expect(controls.every((control) => !control.hasAttribute('tabindex'))).toBe(true)
    input('Amount, cost 1').focus()
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })

  it('put back by Escape what stood in the cell', async () => {
    await show()
    write('Amount, cost 1', '7')
    press('Escape')
    expect(valueOf('Amount, cost 1')).toBe('100')
  })
})
