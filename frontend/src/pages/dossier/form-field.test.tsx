import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { waitFor } from '../../testing/wait-for.ts'
import { loadTexts, switchLanguage } from '../../i18n/texts.ts'
import { FormField, type SingleField as Field } from './form-field.tsx'
import { createOpenDossier, DossierProvider } from './open-dossier.ts'
import { both, callWith, draftWith, json } from './testing/sample-draft.ts'

const title: Field = { id: 'title', type: 'shortText', label: both('Title'), required: true, maxLength: 10 }
const cost: Field = { id: 'cost', type: 'money', label: both('Cost'), required: true }
const theme: Field = {
  id: 'theme',
  type: 'choice',
  label: both('Theme'),
  required: false,
  options: [
    { id: 'sea', label: both('Sea') },
    { id: 'school', label: both('School') },
  ],
}

const form = callWith({
  form: { sections: [{ id: 'project', title: both('Project'), fields: [title, cost, theme] }] },
})
const dossier = draftWith({ sections: [{ id: 'project', revision: 0, answers: {}, mayWrite: true }] })

function show(field: Field, answer: (body: unknown) => Response) {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (_url: string, { body }: RequestInit) => {
    const read: unknown = JSON.parse(String(body))
    sent.push(read)
    return answer(read)
  })
  render(() => (
    <DossierProvider
      value={createOpenDossier({ dossier, form, closesAt: form.closesAt, budgetJudge: undefined })}
    >
      <FormField sectionKey="project" path={field.id} field={field} />
    </DossierProvider>
  ))
  return sent
}

function write(control: HTMLElement, text: string) {
  if (!(control instanceof HTMLInputElement)) throw new Error('not an input')
  control.value = text
  control.dispatchEvent(new Event('input', { bubbles: true }))
}

const leave = (control: HTMLElement) => control.dispatchEvent(new FocusEvent('blur'))
const savedAt = '2027-01-11T14:32:00Z'

beforeAll(async () => {
  await loadTexts(['dossier', 'faults'], 'en')
  await switchLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('a question of the form', () => {
  it('saves its answer when it is left, and says that the server has it', async () => {
    const sent = show(title, () =>
      json({
        sectionId: 'project',
        revision: 1,
        savedAt,
        answers: { title: { value: 'Lagoon', revision: 1, savedAt, savedBy: 'acc_1' } },
      }),
    )
    write(screen.getByLabelText('Title'), 'Lagoon')
    leave(screen.getByLabelText('Title'))
    await waitFor(() => screen.getByText(/Saved on the server/u))
    expect(sent).toEqual([
      { callId: 'cal_1', formVersion: 1, changes: [{ fieldId: 'title', value: 'Lagoon', baseRevision: 0 }] },
    ])
  })

  it('keeps an amount that is none as it was typed, and says why once it is left', async () => {
    const sent = show(cost, () => json({}, 500))
    const control = screen.getByLabelText('Cost')
    write(control, '12x')
    expect(screen.queryByText(/amount in figures/u)).toBeNull()
    leave(control)
    await waitFor(() => screen.getByText(/amount in figures/u))
    expect(control).toHaveProperty('value', '12x')
    expect(control.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById('field-cost-error')?.textContent).toMatch(/amount/u)
    expect(control.getAttribute('aria-describedby')).toContain('field-cost-error')
    expect(sent).toEqual([])
  })

  it('reads an amount in either notation and sends cents', async () => {
    const sent = show(cost, () => json({}, 500))
    const control = screen.getByLabelText('Cost')
    write(control, '12 300,50')
    leave(control)
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ changes: [{ value: { amount: 1_230_050, currency: 'EUR' } }] })
    expect(control).toHaveProperty('value', '12,300.50')
  })

  it('shows the reason that the server gives beside the field, and keeps the text', async () => {
    show(title, () =>
      json(
        {
          code: 'text.control_character',
          detail: 'Hidden characters.',
          errors: [{ code: 'text.control_character', field: 'answers.title', detail: 'Hidden characters.' }],
        },
        422,
      ),
    )
    write(screen.getByLabelText('Title'), 'Lagoon')
    leave(screen.getByLabelText('Title'))
    await waitFor(() => screen.getByText('Hidden characters.'))
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Lagoon')
    screen.getByText(/Your text is kept on this device/u)
  })

  it('offers both texts when somebody else saved meanwhile', async () => {
    show(title, () =>
      json(
        {
          code: 'section.field_conflict',
          detail: '',
          facts: {
            conflicts: [{ fieldId: 'title', theirs: 'Mangrove', revision: 3, savedAt, savedBy: 'Marie' }],
          },
        },
        409,
      ),
    )
    write(screen.getByLabelText('Title'), 'Lagoon')
    leave(screen.getByLabelText('Title'))
    await waitFor(() => screen.getByText(/Changed by Marie/u))
    screen.getByText('Mangrove')
    screen.getByRole('button', { name: 'Take the other' }).click()
    await waitFor(() => expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Mangrove'))
  })

  it('sends a choice at once', async () => {
    const sent = show(theme, () => json({}, 500))
    screen.getByLabelText('School').click()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ changes: [{ fieldId: 'theme', value: 'school' }] })
  })
})
