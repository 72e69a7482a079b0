import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/api/contract.ts'
import { isErrorCode } from '../../shared/errors/catalogue.ts'
import { PERMISSIONS } from '../../shared/access/permissions.ts'
import { testConfig } from '../testing/test-config.ts'
import { createDeps } from '../deps.ts'
import { createApp } from './app.ts'
import { openApi } from './openapi.ts'

const text = { type: 'string', minLength: 1 }
const reference = { type: 'object', required: ['$ref'], properties: { $ref: { type: 'string' } } }
const content = {
  type: 'object',
  minProperties: 1,
  additionalProperties: { type: 'object', required: ['schema'], properties: { schema: { type: 'object' } } },
}

/** The part of OpenAPI 3.1 that the document uses, closed: what is not here is a typing error. */
const SHAPE = {
  type: 'object',
  required: ['openapi', 'info', 'servers', 'tags', 'paths', 'components'],
  additionalProperties: false,
  properties: {
    openapi: { const: '3.1.0' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      additionalProperties: false,
      properties: {
        title: text,
        version: text,
        description: text,
        license: {
          type: 'object',
          required: ['name', 'identifier'],
          additionalProperties: false,
          properties: { name: text, identifier: text },
        },
      },
    },
    servers: { type: 'array', minItems: 1, items: { type: 'object', required: ['url'] } },
    tags: { type: 'array', items: { type: 'object', required: ['name'] } },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        minProperties: 1,
        propertyNames: { enum: ['get', 'post', 'put', 'patch', 'delete'] },
        additionalProperties: { $ref: '#/$defs/operation' },
      },
    },
    components: {
      type: 'object',
      required: ['schemas', 'responses', 'securitySchemes'],
      additionalProperties: false,
      properties: {
        schemas: { type: 'object', propertyNames: { pattern: '^[A-Za-z0-9._-]+$' } },
        responses: { type: 'object', additionalProperties: { $ref: '#/$defs/response' } },
        securitySchemes: { type: 'object' },
      },
    },
  },
  $defs: {
    response: {
      type: 'object',
      required: ['description'],
      additionalProperties: false,
      properties: { description: text, content, headers: { type: 'object' } },
    },
    operation: {
      type: 'object',
      required: ['operationId', 'summary', 'tags', 'responses', 'x-permission', 'security', 'parameters'],
      additionalProperties: false,
      properties: {
        operationId: { type: 'string', pattern: '^[a-z][A-Za-z0-9]+$' },
        summary: text,
        tags: { type: 'array', minItems: 1, items: text },
        'x-permission': { enum: Object.keys(PERMISSIONS) },
        security: { type: 'array' },
        parameters: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name', 'in', 'required', 'schema'],
            additionalProperties: false,
            properties: {
              name: text,
              in: { enum: ['path', 'query', 'header'] },
              required: { type: 'boolean' },
              description: text,
              schema: { type: 'object' },
            },
            anyOf: [
              { properties: { in: { enum: ['query', 'header'] } } },
              { properties: { required: { const: true } } },
            ],
          },
        },
        requestBody: {
          type: 'object',
          required: ['required', 'content'],
          additionalProperties: false,
          properties: { required: { const: true }, content },
        },
        responses: {
          type: 'object',
          minProperties: 2,
          propertyNames: { pattern: '^([1-5][0-9]{2}|default)$' },
          additionalProperties: { anyOf: [reference, { $ref: '#/$defs/response' }] },
        },
      },
    },
  },
} as const

/** Every value of `$ref` in the document. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : referencesIn(member),
  )
}

function resolve(document: unknown, pointer: string): unknown {
  return pointer
    .replace('#/', '')
    .split('/')
    .reduce<unknown>(
      (here, name) =>
        typeof here === 'object' && here !== null ? new Map(Object.entries(here)).get(name) : undefined,
      document,
    )
}

const ajv = () => {
  const validator = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
  addFormats.default(validator)
  return validator
}

describe('the OpenAPI document', () => {
  const document = openApi()

  it('has the shape that OpenAPI 3.1 asks for', () => {
    const validate = ajv().compile(SHAPE)
    validate(document)
    expect(validate.errors).toBeNull()
  })

  it('tells of every route of the contract, and of no other', () => {
    const told = Object.entries(document['paths'] ?? {}).flatMap(([path, operations]: [string, object]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`,
      ),
    )
    expect(told.sort()).toEqual(Object.keys(contract).sort())
  })

  it('names each operation once', () => {
    const ids = [...JSON.stringify(document).matchAll(/"operationId":"([^"]+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(Object.keys(contract).length)
  })

  it('refers to nothing that is not there', () => {
    const references = referencesIn(document)
    expect(references.length).toBeGreaterThan(50)
    for (const pointer of references) expect(resolve(document, pointer), pointer).toBeTypeOf('object')
  })

  it('holds schemas that a validator can use', () => {
    const { schemas } = Object(document['components'])
    for (const name of Object.keys(schemas)) {
      const schema = { ...schemas[name], components: { schemas } }
      const validator = ajv()
      validator.addKeyword('components')
      expect(() => validator.compile(schema), name).not.toThrow()
    }
  })

  it('stands at its address, and leads to its browsable form', async () => {
    const app = createApp(createDeps(testConfig()))
    const served = await app.request('/api/openapi.json')
    expect(served.headers.get('cache-control')).toBe('public, max-age=300')
    expect(await served.json()).toEqual(JSON.parse(JSON.stringify(document)))
    const docs = await app.request('/api/docs')
    expect([docs.status, docs.headers.get('location')]).toEqual([302, '/api-docs/index.html'])
  })
})

describe('the codes of input schemas', () => {
  it('are codes of the catalogue, so that each has a sentence', () => {
    const bad = {
      code: 'x',
      opensAt: 'x',
      closesAt: 'x',
      envelope: { total: -1, parts: [{ territory: 'XX', amount: 0.5 }] },
    }
    const issues = contract['POST /calls'].body.safeParse(bad).error?.issues ?? []
    const own = issues.map(({ message }) => message).filter((message) => /^[a-z_]+\.[a-z_]+$/u.test(message))
    expect(own.length).toBeGreaterThanOrEqual(5)
    expect(own.filter((message) => !isErrorCode(message))).toEqual([])
  })
})
