import { mkdir } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { loadDemonstration } from '../../../infra/local/demo/load.ts'
import { startInstance } from '../../../infra/local/instance.ts'
import { ensureSynthesized } from '../../../infra/local/template/synthesize.ts'
import { launchBrowser } from './launch.ts'
import { makeFiles } from './files.ts'

declare module 'vitest' {
  interface ProvidedContext {
    portalUrl: string
    files: Omit<Awaited<ReturnType<typeof makeFiles>>, 'remove'>
    /** Where screenshots of the journeys are left for whoever wants to look. */
    screenshots: string
  }
}

const SCREENSHOTS = new URL('../../../.e2e/', import.meta.url).pathname

/** Runs the synthesized portal with its demonstration for the journeys, and makes the applicants' files. */
export default async function startPortal(project: TestProject): Promise<() => Promise<void>> {
  const say = (line: string) => project.vitest.logger.log(line)
  const cdkOut = await ensureSynthesized({ say })
  const instance = await startInstance({ port: 0, quiet: true, cdkOut })
  await loadDemonstration({ ...instance, say })
  const browser = await launchBrowser()
  const { remove, ...files } = await makeFiles(browser)
  await browser.close()
  await mkdir(SCREENSHOTS, { recursive: true })
  project.provide('portalUrl', instance.url)
  project.provide('files', files)
  project.provide('screenshots', SCREENSHOTS)
  return async () => {
    await instance.close()
    await remove()
  }
}
