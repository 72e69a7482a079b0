import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Form } from '../../../../../../shared/calls/form.ts'
import { loadTexts, switchLanguage } from '../../../../i18n/texts.ts'
import FormPreview from './form-preview.tsx'

const both = (text: string) => ({ fr: text, en: text })
const form: Form = {
  sections: [
    {
      id: 'plan',
      title: both('The plan'),
      fields: [
        { id: 'sea', type: 'declaration', label: both('It takes place at sea'), required: false },
        {
          id: 'boat',
          type: 'shortText',
          label: both('Name of the boat'),
          required: true,
          showWhen: [{ sectionId: 'plan', fieldId: 'sea', anyOf: ['true'] }],
        },
        {
          id: 'activities',
          type: 'group',
          label: both('Activities'),
          required: true,
          rowLabel: both('Activity'),
          maximum: 2,
          fields: [{ id: 'what', type: 'shortText', label: both('What'), required: true }],
        },
      ],
    },
  ],
}

beforeAll(async () => {
  await switchLanguage('en')
  await loadTexts(['common', 'dossier', 'formEditor'], 'en')
})
afterEach(cleanup)

describe('a form that is previewed', () => {
  it('shows a question once the answer is given that it depends on', () => {
    render(() => <FormPreview form={form} />)
    expect(screen.queryByLabelText('Name of the boat')).toBeNull()
    fireEvent.click(screen.getByLabelText('It takes place at sea'))
    expect(screen.getByLabelText('Name of the boat')).toBeTruthy()
  })

  it('starts with the rows that it asks for, takes more up to its limit, and keeps what stands in the others', () => {
    render(() => <FormPreview form={form} />)
    const first = screen.getByLabelText('What')
    fireEvent.input(first, { target: { value: 'Plant mangroves' } })
    fireEvent.click(screen.getByRole('button', { name: /add/iu }))
    expect(screen.getAllByLabelText('What')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /add/iu })).toBeNull()
    const [, second] = screen.getAllByRole('button', { name: /remove/iu })
    if (second) fireEvent.click(second)
    expect(screen.getByLabelText('What')).toHaveProperty('value', 'Plant mangroves')
  })
})
