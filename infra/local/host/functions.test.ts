import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Functions, type RunnableFunction, createFunctions } from './functions.ts'
import { createKeyRing } from './iam/keys.ts'

let folder: string
let logged: string[]
let running: Functions | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'))
  logged = []
})

afterEach(async () => {
  await running?.close()
  rmSync(folder, { recursive: true })
})

function write(code: string): void {
  mkdirSync(join(folder, 'asset'), { recursive: true })
  writeFileSync(join(folder, 'asset', 'index.mjs'), code)
}

function start(code: string, change: Partial<RunnableFunction> = {}): Functions {
  write(code)
  const definition: RunnableFunction = {
    name: 'Fixture',
    arn: 'arn:aws:lambda:eu-west-3:000000000000:function:Fixture',
    folder: join(folder, 'asset'),
    module: 'index',
    handler: 'handler',
    timeoutSeconds: 5,
    memoryMB: 128,
    environment: { TABLE_NAME: 'concordia' },
    ...change,
  }
  running = createFunctions({
    functions: [definition],
    region: 'eu-west-3',
    endpoints: { dynamodb: 'http://127.0.0.1:1', s3: 'http://127.0.0.1:2', ses: 'http://127.0.0.1:3' },
    keyOf: createKeyRing().keyOf,
    log: (source, line) => logged.push(`${source}: ${line}`),
  })
  return running
}

test('a function answers an event with JSON, as in Lambda', async () => {
  const functions = start(
    `export const handler = async (event) => ({ ...event, at: new Date(0), gone: undefined })`,
  )
  expect(await functions.invoke('Fixture', { said: 'bonjour' })).toEqual({
    said: 'bonjour',
    at: '1970-01-01T00:00:00.000Z',
  })
})

test('a function sees its environment of the template and of Lambda, and nothing of this machine', async () => {
  const functions = start(`export const handler = async () => process.env`)
  const environment = await functions.invoke('Fixture', {})
  expect(environment).toMatchObject({
    TABLE_NAME: 'concordia',
    AWS_REGION: 'eu-west-3',
    AWS_LAMBDA_FUNCTION_NAME: 'Fixture',
    AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:2',
    AWS_ENDPOINT_URL_SESV2: 'http://127.0.0.1:3',
  })
  expect(environment).not.toHaveProperty('PATH')
  expect(environment).not.toHaveProperty('VITEST')
})

test('a function that takes too long is stopped, and the next invocation runs in a new thread', async () => {
  const functions = start(
    `let calls = 0
     export const handler = async (event) => {
       calls += 1
       if (event.hang) for (;;) {}
       return calls
     }`,
    { timeoutSeconds: 0.3 },
  )
  expect(await functions.invoke('Fixture', {})).toBe(1)
  await expect(functions.invoke('Fixture', { hang: true })).rejects.toMatchObject({ kind: 'timeout' })
  expect(await functions.invoke('Fixture', {})).toBe(1)
  expect(logged).toEqual(['Fixture: Fixture was stopped after its 0.3 seconds.'])
})

test('a function that throws keeps its thread, and the reason is printed', async () => {
  const functions = start(
    `let calls = 0
     export const handler = async (event) => {
       calls += 1
       if (event.fail) throw new Error('no such dossier')
       return calls
     }`,
  )
  await expect(functions.invoke('Fixture', { fail: true })).rejects.toMatchObject({ kind: 'thrown' })
  expect(await functions.invoke('Fixture', {})).toBe(2)
  expect(logged.join('\n')).toContain('Error: no such dossier')
})

test('a function that crashes or exits fails this invocation only', async () => {
  const functions = start(
    `export const handler = async (event) => {
       if (event.crash) return new Promise(() => setTimeout(() => { throw new Error('boom') }))
       if (event.exit) process.exit(3)
       return 'well'
     }`,
  )
  await expect(functions.invoke('Fixture', { crash: true })).rejects.toMatchObject({ kind: 'crash' })
  await expect(functions.invoke('Fixture', { exit: true })).rejects.toMatchObject({ kind: 'crash' })
  expect(await functions.invoke('Fixture', {})).toBe('well')
})

test('a function that cannot be loaded says why', async () => {
  const functions = start(`import 'nothing-of-that-name'`)
  await expect(functions.invoke('Fixture', {})).rejects.toThrow(/nothing-of-that-name/)
  const other = start(`export const other = 1`)
  await expect(other.invoke('Fixture', {})).rejects.toThrow(/exports no function "handler"/)
})

test('a missing bundle is a sentence that says what to do', () => {
  expect(() => start('', { module: 'elsewhere' })).toThrow(/Run "npm run synth"/)
})

test('an instance has one invocation at a time, and others run beside it', async () => {
  const functions = start(
    `let running = 0
     export const handler = async () => {
       running += 1
       await new Promise((resolve) => setTimeout(resolve, 20))
       const seen = running
       running -= 1
       return seen
     }`,
  )
  const seen = await Promise.all(Array.from({ length: 12 }, () => functions.invoke('Fixture', {})))
  expect(seen).toEqual(Array.from({ length: 12 }, () => 1))
})

test('after a restart a function runs its new module', async () => {
  const functions = start(`export const handler = async () => 'before'`)
  expect(await functions.invoke('Fixture', {})).toBe('before')
  write(`export const handler = async () => 'after'`)
  functions.restart('Fixture')
  expect(await functions.invoke('Fixture', {})).toBe('after')
})

test('what a function prints carries its name', async () => {
  const functions = start(
    `export const handler = async () => { console.log('one\\ntwo'); console.error('three') }`,
  )
  await functions.invoke('Fixture', {})
  await vi.waitFor(
    () => expect(logged.sort()).toEqual(['Fixture: one', 'Fixture: three', 'Fixture: two']),
    20_000,
  )
})

test('an event or an answer over six megabytes is refused, as Lambda does', async () => {
  const functions = start(`export const handler = async (event) => 'x'.repeat(event.length)`)
  await expect(functions.invoke('Fixture', 'x'.repeat(6_300_000))).rejects.toMatchObject({
    kind: 'event_too_large',
  })
  await expect(functions.invoke('Fixture', { length: 6_300_000 })).rejects.toMatchObject({
    kind: 'answer_too_large',
  })
})
