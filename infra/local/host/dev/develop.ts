import { fileURLToPath } from 'node:url'
import { synthesizeForTests } from '../../../stacks/synthesize-for-tests.ts'
import { type Instance, type InstanceOptions, startInstance } from '../../instance.ts'
import { functions } from '../../template/functions.ts'
import { readTemplate } from '../../template/read-template.ts'
import { createClosing } from '../closing.ts'
import { localScope } from '../local-scope.ts'
import type { Log } from '../log.ts'
import { developPages } from './pages.ts'
import { watchFunctions } from './watch-functions.ts'

const SOURCES = fileURLToPath(new URL('../../../../functions', import.meta.url))

export type DevelopOptions = Pick<InstanceOptions, 'port' | 'engine' | 'dataDir' | 'fresh'> & {
  readonly log: Log
}

/**
 * Runs the stack with pages and functions from source: a change of either is there at once. The template is made
 * anew, without building anything, as the tests of the stack make it.
 */
export async function develop({ log, ...options }: DevelopOptions): Promise<Instance> {
  const closing = createClosing()
  try {
    const { cdkOut, remove } = synthesizeForTests()
    closing.add(remove)
    let restart: ((functionName: string) => void) | undefined
    // Only names are read here, and those do not depend on addresses.
    const names = localScope(readTemplate(cdkOut), { portal: 'http://localhost', s3: 'http://127.0.0.1' })
    const onChange = (functionName: string) => restart?.(functionName)
    const watched = await watchFunctions(functions(names), { sources: SOURCES, onChange, log })
    closing.add(() => watched.close())
    const instance = await startInstance({
      ...options,
      cdkOut,
      verbose: true,
      folderOf: watched.folderOf,
      pages: async (server) => {
        const pages = await developPages(server)
        closing.add(() => pages.close())
        return pages.listener
      },
    })
    closing.add(() => instance.close())
    restart = instance.restart
    return { ...instance, close: () => closing.closeAll() }
  } catch (error) {
    await closing.closeAll()
    throw error
  }
}
