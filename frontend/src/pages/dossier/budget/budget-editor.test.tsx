import { screen } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { waitFor } from '../../../testing/wait-for.ts'
import { json } from '../testing/sample-draft.ts'
import {
  button,
  cost,
  here,
  input,
  prepareSheet,
  press,
  rows,
  savedAt,
  show,
  TWO,
  valueOf,
  write,
} from './testing/show-sheet.tsx'

prepareSheet()

describe('a step', () => {
  it('can be undone and done again, by the buttons and by the keys', async () => {
    await show()
    write('Amount, cost 1', '7')
    input('Amount, cost 2').focus()
    press('z', { ctrlKey: true })
    expect(valueOf('Amount, cost 1')).toBe('100')
    press('y', { ctrlKey: true })
    expect(valueOf('Amount, cost 1')).toBe('7')
    press('z', { metaKey: true })
    press('z', { metaKey: true, shiftKey: true })
    expect(valueOf('Amount, cost 1')).toBe('7')
  })

  it('may remove a line: it goes at once, the focus stays in the sheet, and undo brings it back', async () => {
    const sent = await show()
    button('Remove: cost 1').click()
    expect(rows()).toBe(1)
    expect(valueOf('What it is for, cost 1')).toBe('Ferry')
    await waitFor(() => expect(here()).toBe('Category, cost 1'))
    await waitFor(() => expect(sent.get('cost/a')).toBeNull())
    button('Undo').click()
    expect(valueOf('What it is for, cost 1')).toBe('Wages')
  })

  it('may move a line past its neighbour', async () => {
    await show()
    button('Down: cost 1').focus()
    button('Down: cost 1').click()
    expect(here()).toBe('Down: cost 2')
    expect([1, 2].map((line) => valueOf(`What it is for, cost ${line}`))).toEqual(['Ferry', 'Wages'])
  })
})

describe('what is wrong', () => {
  it('is said while one types, and at its cell once that is left', async () => {
    await show()
    await waitFor(() => screen.getByText('Ferry: amount is missing'))
    screen.getByText(/of the costs have no funding yet/u, { selector: '[role=status]' })
    write('Amount, cost 2', '12x')
    await waitFor(() => screen.getByText(/^Ferry: .*amount in figures/u))
    input('Amount, cost 1').focus()
    const control = input('Amount, cost 2')
    await waitFor(() => expect(control.getAttribute('aria-invalid')).toBe('true'))
    expect(control.value).toBe('12x')
    const fault = document.getElementById(control.getAttribute('aria-describedby') ?? '')
    expect(fault?.textContent).toMatch(/^Amount: .*amount in figures/u)
  })

  it('leads from the list of checks to the line', async () => {
    await show()
    const link = await waitFor(() => screen.getByText('Ferry: amount is missing'))
    link.click()
    expect(here()).toBe('Category, cost 2')
  })
})

it('shows both texts of a line that somebody else changed meanwhile, and takes the one that is chosen', async () => {
  const theirs = cost(1, 'Wages', { amount: 250_00 })
  await show(TWO, () =>
    json(
      {
        code: 'section.field_conflict',
        detail: '',
        facts: { conflicts: [{ fieldId: 'cost/a', theirs, revision: 2, savedAt, savedBy: 'Marie' }] },
      },
      409,
    ),
  )
  write('Amount, cost 1', '300')
  input('Amount, cost 1').blur()
  await waitFor(() => screen.getByRole('group', { name: /Marie changed this line/u }))
  const texts = [...document.querySelectorAll('.conflict dd')].map(({ textContent }) => textContent)
  expect(texts).toEqual(['Staff · Wages · Amount: 300', 'Staff · Wages · Amount: 250'])
  button('Take theirs').click()
  await waitFor(() => expect(valueOf('Amount, cost 1')).toBe('250'))
  expect(here()).toBe('Category, cost 1')
})
