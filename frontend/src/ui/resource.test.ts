import { createRoot } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { createLoad, valueOf } from './resource.ts'

test('what failed has no value and does not throw where it is read; what is asked for again stays', async () => {
  const answers = [Promise.reject(new Error('offline')), Promise.resolve('first'), Promise.resolve('second')]
  const { resource, reload, dispose } = createRoot((dispose) => ({
    ...createLoad(
      () => true,
      () => answers.shift() ?? Promise.resolve('none'),
    ),
    dispose,
  }))
  expect(valueOf(resource)).toBeUndefined()
  await vi.waitFor(() => expect(resource.state).toBe('errored'))
  expect(valueOf(resource)).toBeUndefined()
  reload()
  await vi.waitFor(() => expect(valueOf(resource)).toBe('first'))
  reload()
  expect(resource.state).toBe('refreshing')
  expect(valueOf(resource)).toBe('first')
  await vi.waitFor(() => expect(valueOf(resource)).toBe('second'))
  dispose()
})
