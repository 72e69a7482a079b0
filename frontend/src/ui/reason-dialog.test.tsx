import { cleanup, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from '../testing/wait-for.ts'
import { ApiProblem } from '../api/problem.ts'
import { switchLanguage } from '../i18n/texts.ts'
import { ReasonDialog } from './reason-dialog.tsx'

beforeAll(() => switchLanguage('en'))
afterEach(cleanup)

/** The dialog behind a button, as pages have it; `answers` is what happens at each confirmation, in order. */
function show(...answers: (() => Promise<void>)[]) {
  const given: string[] = []
  const confirm = async (reason: string) => {
    given.push(reason)
    await answers.shift()?.()
  }
  const [isOpen, setOpen] = createSignal(false)
  render(() => (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Withdraw…
      </button>
      <ReasonDialog
        title="Withdraw it?"
        text="Nobody evaluates it then."
        label="Why"
        confirmLabel="Withdraw"
        limit={20}
        isOpen={isOpen()}
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      />
    </>
  ))
  screen.getByText('Withdraw…').click()
  return { given, isOpen }
}

function type(text: string) {
  const field = screen.getByLabelText('Why')
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const press = (name: string) => screen.getByText(name, { selector: 'button, button *' }).click()
const fail = (problem: ConstructorParameters<typeof ApiProblem>[1]) => async () => {
  throw new ApiProblem(422, problem)
}

describe('a question for a reason', () => {
  it('gives the reason, closes, and starts empty the next time', async () => {
    const { given, isOpen } = show()
    expect(screen.getByRole('dialog').textContent).toContain('Nobody evaluates it then.')
    type('No money')
    press('Withdraw')
    await waitFor(() => expect(isOpen()).toBe(false))
    expect(given).toEqual(['No money'])
    press('Withdraw…')
    expect(screen.getByLabelText('Why')).toHaveProperty('value', '')
  })

  it('shows what is wrong with the reason beside it, keeps it, and takes the next one', async () => {
    const { given, isOpen } = show(
      fail({ errors: [{ code: 'text.required', field: 'reason', detail: 'Say why.' }] }),
    )
    press('Withdraw')
    await waitFor(() => screen.getByText('Say why.'))
    const field = screen.getByLabelText('Why')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const said = field.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(said)?.textContent).toBe('Say why.')
    expect(isOpen()).toBe(true)
    type('No money')
    press('Withdraw')
    await waitFor(() => expect(isOpen()).toBe(false))
    expect(given).toEqual(['', 'No money'])
  })

  it('says of anything else that went wrong, and keeps what was typed', async () => {
    const { isOpen } = show(fail({ code: 'dossier.locked', detail: 'It is locked.' }))
    type('No money')
    press('Withdraw')
    await waitFor(() => screen.getByText('It is locked.'))
    expect(screen.getByLabelText('Why')).toHaveProperty('value', 'No money')
    expect(isOpen()).toBe(true)
    press('Cancel')
    await waitFor(() => expect(isOpen()).toBe(false))
  })

  it('counts when the text comes near its limit', () => {
    show()
    type('More than enough')
    expect(screen.getByRole('dialog').textContent).toMatch(/4/u)
  })
})
