import { format, resolveConfig } from 'prettier'
import { openApi } from '../../functions/api/openapi.ts'
import { lifeCyclePage } from './life-cycle-page.ts'
import { permissionsPage } from './permissions-page.ts'

/** Pages of `docs/` that are written from the code, by path from the repository's root. */
const PAGES = {
  'docs/api/openapi.json': () => JSON.stringify(openApi()),
  'docs/life-cycle.md': lifeCyclePage,
  'docs/permissions.md': permissionsPage,
} as const satisfies Record<string, () => string>

/** Each generated page with its text, formatted as the repository is. `root`: the repository's folder, ending in a slash. */
export async function generatedPages(root: string): Promise<{ path: string; text: string }[]> {
  const options = await resolveConfig(`${root}package.json`)
  return Promise.all(
    Object.entries(PAGES).map(async ([path, write]) => ({
      path,
      text: await format(write(), { ...options, filepath: path }),
    })),
  )
}
