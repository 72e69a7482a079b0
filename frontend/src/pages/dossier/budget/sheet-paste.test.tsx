import { screen } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { waitFor } from '../../../testing/wait-for.ts'
import {
  button,
  cost,
  input,
  paste,
  prepareSheet,
  rows,
  show,
  valueOf,
  write,
} from './testing/show-sheet.tsx'

prepareSheet()

describe('a block from a spreadsheet', () => {
  const BLOCK =
    'Personnel\tSalaires\t1 234,56\r\nEquipment\tProbes\t1\u202f234,5\nTravel\tNo such choice\t"12,300.50"\n'

  it('fills cells and adds the lines that it needs, in either notation, once however often', async () => {
    await show()
    const from = () => screen.getByLabelText('Category, cost 1')
    expect(paste(from(), BLOCK)).toBe(true)
    expect(rows()).toBe(3)
    expect([1, 2, 3].map((line) => valueOf(`Amount, cost ${line}`))).toEqual([
      '1,234.56',
      '1,234.50',
      '12,300.50',
    ])
    expect(screen.getByLabelText('Category, cost 2')).toHaveProperty('value', 'equipment')
    // Travel is computed in this call: the line waits for a category.
    expect(screen.getByLabelText('Category, cost 3')).toHaveProperty('value', '')
    paste(from(), BLOCK)
    expect(rows()).toBe(3)
    button('Undo').click()
    expect(rows()).toBe(2)
    expect(valueOf('What it is for, cost 1')).toBe('Wages')
  })

  it('is pasted below the last line from the button that adds one', async () => {
    await show({})
    paste(button('Add a cost'), BLOCK)
    expect(rows()).toBe(3)
  })

  it('goes into the columns that it names, in its own order, without its heads', async () => {
    await show()
    const table = 'N°\tquantity\tUnit price\tWhat it is for\tCategory\n1\t2\t12,50\tSails\tEquipment'
    paste(screen.getByLabelText('Category, cost 2'), table)
    expect(rows()).toBe(2)
    expect(valueOf('What it is for, cost 2')).toBe('Sails')
    expect(valueOf('Quantity, cost 2')).toBe('2')
    expect(valueOf('Amount, cost 2')).toBe('25')
    expect(screen.getByLabelText('Category, cost 2')).toHaveProperty('value', 'equipment')
  })

  it('leaves a single text to the cell itself', async () => {
    await show()
    expect(paste(input('Amount, cost 1'), '12,50')).toBe(false)
  })

  it('may bring quantities and prices: amounts follow from them, not from what was pasted', async () => {
    const sent = await show()
    screen.getByLabelText(/Quantities and unit prices/u).click()
    paste(input('Unit, cost 1'), 'jour\t12,5\t1 234,56\t99\ntrip\t3\t10\t')
    expect(valueOf('Amount, cost 1')).toBe('15,432')
    expect(valueOf('Amount, cost 2')).toBe('30')
    await waitFor(() => expect(sent.has('cost/a')).toBe(true))
    expect(sent.get('cost/a')).toMatchObject({
      unit: 'jour',
      quantity: 12_50,
      unitPrice: 1_234_56,
      amount: 15_432_00,
    })
  })
})

describe('a quantity at a price', () => {
  it('is shown on demand; its amount follows, cannot be typed over, and goes with it', async () => {
    await show()
    expect(screen.queryByLabelText('Quantity, cost 1')).toBeNull()
    screen.getByLabelText(/Quantities and unit prices/u).click()
    write('Quantity, cost 1', '3')
    expect(valueOf('Amount, cost 1')).toBe('100')
    write('Unit price, cost 1', '12,50')
    expect(valueOf('Amount, cost 1')).toBe('37.50')
    expect(input('Amount, cost 1').readOnly).toBe(true)
    write('Unit price, cost 1', '')
    expect(valueOf('Amount, cost 1')).toBe('')
    expect(input('Amount, cost 1').readOnly).toBe(false)
    // What was typed in a line until it was left is one step.
    button('Undo').click()
    expect(valueOf('Amount, cost 1')).toBe('100')
    button('Redo').click()
    expect(valueOf('Quantity, cost 1')).toBe('3')
  })

  it('is told beneath the amount while its columns are hidden', async () => {
    const line = cost(1, 'Wages', { unit: 'days', unitPrice: 350_00, quantity: 2_50, amount: 875_00 })
    await show({ currency: 'EUR', 'cost/a': line })
    expect(valueOf('Quantity, cost 1')).toBe('2.5')
    screen.getByLabelText(/Quantities and unit prices/u).click()
    const note = document.getElementById(input('Amount, cost 1').getAttribute('aria-describedby') ?? '')
    expect(note?.textContent?.replaceAll(/\s/gu, ' ')).toBe('2.5 days × €350')
  })
})
