import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { constants } from 'node:zlib'
import { type BuildContext, type BuildOptions, type OutputFile, context } from 'esbuild'
import { packFonts } from '../../../bundling/pack-fonts.ts'
import type { TemplateFunction } from '../../template/functions.ts'
import type { Log } from '../log.ts'
import { sourceOf } from './function-sources.ts'

type Watched = Pick<TemplateFunction, 'name' | 'module'>

export interface WatchedFunctions {
  /** Folder of a function's newest bundle, in the place of the synthesized one. */
  folderOf(functionName: string): string
  close(): Promise<void>
}

export interface WatchOptions {
  /** Folder of the functions' sources. */
  readonly sources: string
  readonly onChange: (functionName: string) => void
  readonly log: Log
}

/**
 * Bundles functions from their sources as the stack does, but readable, and again at each change. Resolves when all
 * are bundled once; calls `onChange` with a function's name after each later bundle. Throws when one does not build.
 */
export async function watchFunctions(
  functions: readonly Watched[],
  options: WatchOptions,
): Promise<WatchedFunctions> {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  const folderOf = (functionName: string) => join(folder, functionName)
  const contexts: BuildContext[] = []
  const close = async () => {
    await Promise.all(contexts.map((each) => each.dispose()))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    for (const { name, module } of functions) {
      const onRebuilt = () => {
        options.log(name, 'was bundled anew')
        options.onChange(name)
      }
      const write = bundleWriter(join(folderOf(name), `${module}.mjs`), onRebuilt)
      const bundle = await context(buildOptions(sourceOf({ name }, options.sources), write))
      contexts.push(bundle)
      await bundle.rebuild()
      packFonts(folderOf(name), constants.BROTLI_MIN_QUALITY)
    }
  } catch (error) {
    await close()
    throw error
  }
  await Promise.all(contexts.map((each) => each.watch()))
  return { folderOf, close }
}

/** As `bundleFunction` of the stack bundles, but with what builds again at each change, for the Node of this machine. */
function buildOptions(entry: string, write: (bundle: OutputFile) => void): BuildOptions {
  return {
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'error',
    write: false,
    plugins: [
      {
        name: 'write',
        setup: (build) => build.onEnd(({ outputFiles = [] }) => outputFiles.forEach(write)),
      },
    ],
  }
}

/** Writes a bundle that is not the last one again; esbuild also builds when nothing has changed. */
function bundleWriter(file: string, onRebuilt: () => void): (bundle: OutputFile) => void {
  let last: string | undefined
  return ({ contents, hash }) => {
    if (hash === last) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, contents)
    if (last !== undefined) onRebuilt()
    last = hash
  }
}
