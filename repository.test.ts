import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import licence from 'spdx-license-list/licenses/EUPL-1.2.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'

/** The repository checks itself: layers, sizes, names, stray files. Reads the tree as git sees it. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(path))
const sources = files.filter((path) => /^(infra|functions|frontend|shared)\/.*\.tsx?$/u.test(path))
const isTest = (path: string) =>
  /\.(test|e2e)\.tsx?$/u.test(path) || path.includes('/e2e/') || path.includes('/testing/')
const text = (path: string) => readFileSync(path, 'utf8')

/** What a file imports: package names, and paths from the root of the repository. `import type` is told apart. */
function importsOf(path: string): { target: string; isType: boolean }[] {
  const found = text(path).matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)|^import\s+['"]([^'"]+)['"]/gmu,
  )
  return [...found].map(([, type, from, dynamic, bare]) => {
    const target = from ?? dynamic ?? bare ?? ''
    return {
      target: target.startsWith('.') ? normalize(join(dirname(path), target)) : target,
      isType: Boolean(type),
    }
  })
}

/** A breach in words: who imports what it must not. */
const breaches = (
  layer: (path: string) => boolean,
  isForbidden: (target: string, isType: boolean, path: string) => boolean,
) =>
  sources
    .filter((path) => layer(path) && !isTest(path))
    .flatMap((path) =>
      importsOf(path)
        .filter(({ target, isType }) => isForbidden(target, isType, path))
        .map(({ target }) => `${path} imports ${target}`),
    )

const inRoom = (room: string) => (path: string) => path.startsWith(`${room}/`)
const PURE_PACKAGES = ['zod', '@noble/hashes']
const isPackage = (target: string) => !/^(infra|functions|frontend|shared)\//u.test(target)

describe('layers', () => {
  test('shared stands on pure packages only', () => {
    expect(
      breaches(inRoom('shared'), (target) =>
        isPackage(target)
          ? !PURE_PACKAGES.some((name) => target === name || target.startsWith(`${name}/`))
          : !target.startsWith('shared/'),
      ),
    ).toEqual([])
  })

  test('shared reads neither the clock nor the environment', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bprocess\.[a-z]|\bwindow\.[a-z]|\bdocument\.(?:create|query|get)|\bfetch\(|Math\.random\(/u
    expect(
      sources.filter((path) => inRoom('shared')(path) && !isTest(path) && impure.test(text(path))),
    ).toEqual([])
  })

  test('functions stand on shared, never on pages or infrastructure', () => {
    expect(breaches(inRoom('functions'), (target) => /^(frontend|infra)\//u.test(target))).toEqual([])
  })

  test('a feature uses another feature’s verbs, not its routes', () => {
    expect(
      breaches(
        inRoom('functions'),
        (target, _isType, path) => target.endsWith('.routes.ts') && !path.startsWith('functions/api/'),
      ),
    ).toEqual([])
  })

  test('pages stand on shared and know nothing of the server but types', () => {
    expect(breaches(inRoom('frontend/src'), (target) => /^(functions|infra)\//u.test(target))).toEqual([])
  })

  test('pages carry no schema library', () => {
    expect(breaches(inRoom('frontend/src'), (target, isType) => target === 'zod' && !isType)).toEqual([])
  })

  test('the stack knows the names of the environment and paths of handlers, not the code behind them', () => {
    const isStack = (path: string) => /^infra\/(stacks|constructs)\//u.test(path)
    expect(breaches(isStack, (target) => /^(functions|frontend)\//u.test(target))).toEqual([])
  })

  test('only config.ts and the entry points read the environment', () => {
    const readers = sources.filter(
      (path) => inRoom('functions')(path) && !isTest(path) && /process\.env/u.test(text(path)),
    )
    expect(readers.filter((path) => !/(\.lambda|config)\.ts$/u.test(path))).toEqual([])
  })
})

describe('files', () => {
  test('stand in the rooms that the house has', () => {
    const rooms = new Set(files.map((path) => path.split('/')[0]))
    const folders = [...rooms].filter((name) => name && !files.includes(name))
    expect(folders.sort()).toEqual(['.ci', 'docs', 'frontend', 'functions', 'infra', 'shared'])
  })

  test('stay under 300 lines, dictionaries and tables aside', () => {
    const isTable = (path: string) =>
      isTest(path) || /\/(i18n|demo|mail)\/|messages\.|(?:catalogue|storage\/keys)\.ts$/u.test(path)
    const long = sources
      .filter((path) => !isTable(path))
      .map((path) => ({ path, lines: text(path).split('\n').length }))
    expect(long.filter(({ lines }) => lines > 301)).toEqual([])
  })

  test('do not only pass on what others export', () => {
    const isBarrel = (path: string) =>
      text(path)
        .split('\n')
        .filter((line) => line.trim())
        .every((line) => /^export .* from /u.test(line))
    expect(sources.filter(isBarrel)).toEqual([])
  })

  test('hold no path of a machine and no test that is skipped or alone', () => {
    const machine = /(?<![\w.])\/(?:root|home|work)\/[a-z]/u
    const asleep = /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b(?!If)/u
    const own = (path: string) => path !== 'repository.test.ts' && path !== 'package-lock.json'
    const readable = files.filter(
      (path) => own(path) && /\.(ts|tsx|md|json|css|html|sh)$|^\.ci\//u.test(path),
    )
    expect(readable.filter((path) => machine.test(text(path)))).toEqual([])
    expect(sources.filter((path) => asleep.test(text(path)))).toEqual([])
  })

  test('that escape the type checker say why beside it', () => {
    const escapes = sources.flatMap((path) =>
      text(path)
        .split('\n')
        .flatMap((line, index, lines) => {
          const isEscape = /\bas unknown as\b|@ts-expect-error|oxlint-disable|\bas any\b/u.test(line)
          const near = lines.slice(Math.max(0, index - 4), index + 1).join('\n')
          return isEscape && !near.includes('//') && !near.includes('*') ? [`${path}:${index + 1}`] : []
        }),
    )
    expect(escapes).toEqual([])
  })
})

test('the licence is the text of the SPDX list, to the letter', () => {
  expect(text('LICENSE').trim()).toBe(licence.licenseText.trim())
})

test('every dependency is explained in one line', () => {
  const manifest: { dependencies: object; devDependencies: object; optionalDependencies: object } =
    JSON.parse(text('package.json'))
  const names = Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
  const explained = text('docs/dependencies.md')
  expect(names.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
})

/** Pieces of text in a source: what stands in its quotes and templates, without the code in and around them. */
function literalsOf(source: string): string[] {
  const found: string[] = []
  /** Reads code from a place on; inside a template up to the brace that ends it. */
  const code = (from: number, isInner: boolean): number => {
    let depth = 0
    const marks = /\/\/.*|\/\*[^]*?\*\/|(['"])((?:\\.|(?!\1)[^\\\n])*)\1|[`{}]/gu
    marks.lastIndex = from
    for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
      if (mark[2] !== undefined) found.push(mark[2])
      else if (mark[0] === '`') marks.lastIndex = template(marks.lastIndex)
      else if (mark[0] === '{') depth += 1
      else if (mark[0] === '}' && isInner && depth === 0) return marks.lastIndex
      else if (mark[0] === '}') depth -= 1
    }
    return source.length
  }
  const template = (from: number): number => {
    const piece = /(?:\\.|\$(?!\{)|[^`$\\])*/uy
    piece.lastIndex = from
    // After a value, whose place a letter takes.
    found.push((source[from - 1] === '}' ? 'x' : '') + (piece.exec(source)?.[0] ?? ''))
    const end = piece.lastIndex
    return source[end] === '$' ? template(code(end + 2, true)) : end + 1
  }
  code(0, false)
  return found
}

test('French keeps its signs on the line of their word: no plain space before ; : ? ! » or after «', () => {
  const loose = /\S (?:[;?!»](?=[\s)»”’.,]|$)|:(?=\s))|« /u
  const spoken = sources.filter((path) => !path.startsWith('infra/') && !isTest(path))
  const found = spoken.flatMap((path) =>
    literalsOf(text(path))
      .filter((piece) => loose.test(piece))
      .map((piece) => `${path}: ${piece}`),
  )
  expect(found).toEqual([])
})
