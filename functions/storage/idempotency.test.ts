import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { once, rememberRequest } from './idempotency.ts'
import { Transaction } from './transaction.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())

const asking = async (key: string, requestHash = 'a'): Promise<Context> =>
  portal.contextFor(await portal.seedAccount(), { idempotency: { key, requestHash } })

async function make(context: Context, reference: string): Promise<string> {
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, reference)
  await transaction.commit()
  return reference
}
const recall = async (reference: string) => `again ${reference}`

describe('a request that is sent twice', () => {
  it('works once, and the second time answers what it made', async () => {
    const context = await asking('key-0001')
    expect(await once(context, () => make(context, 'first'), recall)).toBe('first')
    expect(await once(context, () => make(context, 'second'), recall)).toBe('again first')
  })

  it('with another body is refused', async () => {
    const context = await asking('key-0002')
    await once(context, () => make(context, 'first'), recall)
    const other = { ...context, idempotency: { key: 'key-0002', requestHash: 'b' } }
    await expect(once(other, () => make(other, 'second'), recall)).rejects.toMatchObject({
      code: 'idempotency.key_reused',
    })
  })

  it('in the same moment works once: the loser answers what the winner made', async () => {
    const context = await asking('key-0003')
    const answers = await Promise.all([
      once(context, () => make(context, 'one'), recall),
      once(context, () => make(context, 'other'), recall),
    ])
    expect(answers.filter((answer) => answer.startsWith('again '))).toHaveLength(1)
  })

  it('is not refused for what its own twin just did', async () => {
    const context = await asking('key-0004')
    const late = async () => {
      await make(context, 'first')
      throw new DomainError('dossier.locked')
    }
    expect(await once(context, late, recall)).toBe('again first')
  })

  it('that failed may be sent again', async () => {
    const context = await asking('key-0005')
    const fail = () => Promise.reject(new DomainError('dossier.locked'))
    await expect(once(context, fail, recall)).rejects.toMatchObject({ code: 'dossier.locked' })
    expect(await once(context, () => make(context, 'first'), recall)).toBe('first')
  })
})
