import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../shared/errors/problem.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())

const problemOf = async (response: Response) => Problem.parse(await response.json())

describe('the frame of the API', () => {
  it('answers an address that does not exist with a problem in the reader’s language', async () => {
    const response = await portal.request(undefined, 'GET', '/nowhere', {
      headers: { 'Accept-Language': 'en' },
    })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = await problemOf(response)
    expect(problem).toMatchObject({
      type: '/problems/request.not_found',
      status: 404,
      code: 'request.not_found',
    })
    expect(problem.detail).toMatch(/nothing at this address/u)
    expect(problem.requestId).toBe(response.headers.get('x-request-id'))
  })

  it('keeps no answer and lets nothing in it run', async () => {
    const response = await portal.request(undefined, 'GET', '/me')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
