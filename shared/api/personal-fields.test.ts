import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { isPersonal, personal } from '../personal.ts'
import { contract } from './contract.ts'
import type { Route } from './route.ts'

/** A property of a schema: `members.email`, and whether it is marked as being about a person. */
interface Property {
  name: string
  isMarked: boolean
  isText: boolean
}

const WRAPPED = ['innerType', 'element', 'valueType', 'in', 'out', 'left', 'right'] as const
const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType

/** Schemas directly inside one that is no object. */
function inside(schema: z.ZodType): z.ZodType[] {
  const parts: Record<string, unknown> = { ...schema.def }
  const lists = [parts['options'], parts['items']].flatMap((list) => (Array.isArray(list) ? list : []))
  return [...WRAPPED.map((name) => parts[name]), ...lists].filter(isSchema)
}

const isMarkedAt = (schema: z.ZodType): boolean => isPersonal(schema) || inside(schema).some(isMarkedAt)
const isTextAt = (schema: z.ZodType): boolean => schema.def.type === 'string' || inside(schema).some(isTextAt)

/** Every property below a schema, by the property that holds it. */
function propertiesOf(schema: z.ZodType, parent: string): Property[] {
  if (!(schema instanceof z.ZodObject)) return inside(schema).flatMap((part) => propertiesOf(part, parent))
  return Object.entries<z.ZodType>(schema.shape).flatMap(([key, value]) => [
    { name: `${parent}.${key}`, isMarked: isMarkedAt(value), isText: isTextAt(value) },
    ...propertiesOf(value, key),
  ])
}

const ROUTES: [string, Route][] = Object.entries(contract)
const PROPERTIES = ROUTES.flatMap(([, { tag, query, body, response, later }]) =>
  [query, body, response, later].flatMap((schema) => (schema ? propertiesOf(schema, tag) : [])),
)

/** What a field about a person is called in this house, or anywhere. */
const SOUNDS_PERSONAL =
  /(?:^|\.)(?:\w*[nN]ame|\w*[eE]mail|\w*[pP]hone|accountId|position|signatory|person|birth\w*|\w+By)$/u

/** What is not about a person, by the property (of an answer or a body itself: the tag of its route) that holds it. */
const NOT_OF_A_PERSON: readonly string[] = [
  // Names of organisations.
  'asked.name',
  'asking.name',
  'beneficiaries.name',
  'grantor.name',
  'invitations.organisationName',
  'obstacles.name',
  'organisation.name',
  'organisations.name',
  'partners.name',
  'partners.organisationName',
  // Names of files and of things that the service made, and the day of a rule.
  'after.name',
  'attachments.name',
  'before.name',
  'calls.name',
  'document.name',
  'documents.name',
  'exports.name',
  'folder.name',
  'integration.name',
  'licence.name',
  'messages.name',
  'papers.name',
  'rules.decisionBy',
  'scenarios.name',
  'selection.name',
  'template.name',
  'token.name',
  'tokens.name',
  'webhook.name',
  'webhooks.name',
  // The service's own address.
  'service.email',
  'service.telephone',
]

/** Public answers that hold something personal: to the person themself, or to who holds the link of an invitation. */
const TOLD_TO_THE_PERSON: readonly string[] = [
  'GET /me',
  'GET /invitations/:token',
  'POST /invitations/:token/refusal',
  'GET /invitations-to-evaluate/:token',
  'POST /invitations-to-evaluate/:token/refusal',
]

describe('personal fields', () => {
  it('are marked wherever a schema of the contract has one that sounds like it', () => {
    const unmarked = PROPERTIES.filter(
      ({ name, isMarked, isText }) =>
        isText && !isMarked && SOUNDS_PERSONAL.test(name) && !NOT_OF_A_PERSON.includes(name),
    )
    expect([...new Set(unmarked.map(({ name }) => name))].sort()).toEqual([])
  })

  it('have no exception that is none any more', () => {
    const unmarked = new Set(PROPERTIES.flatMap(({ name, isMarked }) => (isMarked ? [] : [name])))
    expect(NOT_OF_A_PERSON.filter((name) => !unmarked.has(name))).toEqual([])
  })

  it('are found in lists, unions and what may be absent', () => {
    const schema = z.object({
      people: z.array(z.union([z.object({ email: personal(z.string()).optional() }), z.null()])),
    })
    expect(propertiesOf(schema, 'it').filter(({ isMarked }) => isMarked)).toMatchObject([
      { name: 'people.email' },
    ])
  })

  it('are in no public answer but to the person themself', () => {
    const told = ROUTES.filter(([key, { permission }]) => {
      return permission === 'public.read' && !TOLD_TO_THE_PERSON.includes(key)
    }).flatMap(([key, { response }]) =>
      (response ? propertiesOf(response, key) : [])
        .filter(({ isMarked }) => isMarked)
        .map(({ name }) => `${key}: ${name}`),
    )
    expect(told).toEqual([])
  })
})
