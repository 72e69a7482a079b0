import { expect, it } from 'vitest'
import type { Form } from '../calls/form.ts'
import {
  isIdentifyingAnswer,
  isIdentifyingPaper,
  plainPaperName,
  readableCall,
  withMarksOf,
} from './blind.ts'

const text = { fr: '', en: '' }
const field = (id: string, changes: Partial<Form['sections'][number]['fields'][number]> = {}) => ({
  id,
  type: 'shortText' as const,
  label: text,
  required: false,
  ...changes,
})
const paper = (id: string, isIdentifying?: boolean) => ({
  id,
  label: text,
  required: false,
  types: ['pdf' as const],
  maximumSize: 1,
  ...(isIdentifying !== undefined && { isIdentifying }),
})
const call = {
  form: {
    sections: [
      { id: 'project', title: text, fields: [field('summary'), field('contact', { isIdentifying: true })] },
      { id: 'who', title: text, isIdentifying: true, fields: [field('history')] },
      { id: 'with', title: text, fields: [field('whom', { type: 'organisation' })] },
    ],
  },
  documentKinds: [paper('statutes', true), paper('plan')],
}

it('withholds what is marked: a question, a section, rows of a group, and every organisation', () => {
  const answers = [
    ['project', 'summary'],
    ['project', 'contact'],
    ['project', 'contact/r1/name'],
    ['who~par_1', 'history'],
    ['with', 'whom'],
    ['unknown', 'field'],
  ] as const
  expect(answers.map(([section, path]) => isIdentifyingAnswer(call, section, path))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
})

it('withholds marked papers, and names the others by their kind', () => {
  expect(['statutes', 'plan'].map((kind) => isIdentifyingPaper(call, kind))).toEqual([true, false])
  expect(plainPaperName({ kindId: 'plan', name: 'Plan of Lagon Vivant.PDF' }, 2)).toBe('plan-2.pdf')
  expect(plainPaperName({ kindId: 'plan', name: 'Lagon Vivant' }, 1)).toBe('plan-1')
})

it('does not ask what is withheld, where names are withheld at all', () => {
  const blind = readableCall({ ...call, isBlind: true })
  expect(blind.form.sections.map(({ id, fields }) => [id, fields.map((one) => one.id)])).toEqual([
    ['project', ['summary']],
  ])
  expect(blind.documentKinds.map(({ id }) => id)).toEqual(['plan'])
  expect(readableCall({ ...call, isBlind: false }).form).toEqual(call.form)
})

it('withholds what any version of the call marks, and asks what the dossier’s own asked', () => {
  const later = {
    isBlind: true,
    form: {
      sections: [
        { id: 'project', title: text, fields: [field('summary', { isIdentifying: true }), field('new')] },
        { id: 'who', title: text, fields: [field('history')] },
      ],
    },
    documentKinds: [paper('plan', true), paper('new', true)],
  }
  const read = readableCall(withMarksOf(call, later))
  expect(read.form.sections).toEqual([])
  expect(read.documentKinds).toEqual([])
  const own = withMarksOf({ ...call, isBlind: true }, { ...later, isBlind: false })
  expect(own.isBlind).toBe(true)
  expect(own.form.sections.map(({ id }) => id)).toEqual(['project', 'who', 'with'])
  expect(withMarksOf(call, call)).toMatchObject({ ...call, isBlind: false })
})
