import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { LANGUAGES, type Language } from '../shared/language.ts'
import type { Page } from './src/page.ts'

const FRONTEND = fileURLToPath(new URL('.', import.meta.url))
const SITE = resolve(FRONTEND, '../dist/site')

/** Compressed JavaScript that the first load of a page may take, in bytes (design note 4). */
export const FIRST_LOAD_LIMIT = 60_000

/** What a browser loads to show a page it has never been to. */
export interface FirstLoad {
  page: string
  language: Language
  files: string[]
  gzipBytes: number
}

interface Chunk {
  file: string
  imports?: string[]
}
type Manifest = Record<string, Chunk>

interface PageFiles {
  path: string
  /** Modules of the page and of the frames around it, and their texts, from `frontend/`. */
  modules: string[]
  texts: string[]
}

/** The module that a line of a `routes.ts` loads: its `load` is always one `import()`. */
function moduleOf(page: Page, folder: string): string {
  const match = /import\(\s*["'](.+?)["']\s*\)/u.exec(page.load.toString())
  if (!match?.[1]) throw new Error(`The load of ${page.path} is not one import()`)
  return relative(FRONTEND, resolve(folder, match[1]))
}

/** Pages with the frames around them; an index page (`/`) stands for its frame. */
function flatten(page: Page, folder: string, around: PageFiles): PageFiles[] {
  const own: PageFiles = {
    path: around.path + (around.path && page.path === '/' ? '' : page.path),
    modules: [...around.modules, moduleOf(page, folder)],
    texts: [...around.texts, ...page.texts],
  }
  return page.children?.length ? page.children.flatMap((child) => flatten(child, folder, own)) : [own]
}

const isPages = (value: unknown): value is readonly Page[] =>
  Array.isArray(value) && value.every((page) => typeof page === 'object' && 'load' in page)

async function allPages(): Promise<PageFiles[]> {
  const root = join(FRONTEND, 'src/pages')
  const tables = readdirSync(root).map((area) => join(root, area, 'routes.ts'))
  const found = await Promise.all(
    tables
      .filter((table) => existsSync(table))
      .map(async (table) => {
        const exported: Record<string, unknown> = await import(pathToFileURL(table).href)
        const around = { path: '', modules: [], texts: ['common'] }
        return Object.values(exported)
          .filter(isPages)
          .flatMap((pages) => pages.flatMap((page) => flatten(page, dirname(table), around)))
      }),
  )
  return found.flat()
}

/** Files of modules and everything that they import at once. */
function filesOf(manifest: Manifest, names: readonly string[]): string[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build has no ${name}: build it anew`)
    seen.add(name)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const name of names) visit(name)
  return [...new Set([...seen].map((name) => manifest[name]?.file ?? ''))]
}

/** `callEditor` is kept in `call-editor.ts`. */
const textsFile = (area: string, language: Language): string =>
  `src/i18n/${language}/${area.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}.ts`

/** Compressed JavaScript of the first load of each page, in each language, from a built site. */
export async function measureFirstLoads(site: string = SITE): Promise<FirstLoad[]> {
  const manifest: Manifest = JSON.parse(readFileSync(join(site, '.vite/manifest.json'), 'utf8'))
  const sizes = new Map<string, number>()
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(site, file))).byteLength
    sizes.set(file, known)
    return known
  }
  return (await allPages()).flatMap(({ path, modules, texts }) =>
    LANGUAGES.map((language) => {
      const names = ['index.html', ...modules, ...texts.map((area) => textsFile(area, language))]
      const files = filesOf(manifest, names)
      const gzipBytes = files.reduce((sum, file) => sum + sizeOf(file), 0)
      return { page: path, language, files, gzipBytes }
    }),
  )
}

async function print(): Promise<void> {
  const loads = await measureFirstLoads()
  const worst = loads.sort((left, right) => right.gzipBytes - left.gzipBytes)
  for (const { page, language, files, gzipBytes } of worst)
    stdout.write(
      `${(gzipBytes / 1000).toFixed(1).padStart(6)} kB  ${language}  ${page} (${files.length} files)\n`,
    )
  const over = worst.filter(({ gzipBytes }) => gzipBytes > FIRST_LOAD_LIMIT)
  stdout.write(`${worst.length - over.length} passed, ${over.length} over ${FIRST_LOAD_LIMIT / 1000} kB\n`)
  if (over.length > 0) exit(1)
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) await print()
