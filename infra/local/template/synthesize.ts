import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { inputHash } from './input-hash.ts'
import { readTemplate } from './read-template.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Lines of a tool’s output that a failure shows: enough for its error, not its whole log nor a minified file. */
const LAST_LINES = 25

/** Keeps the CDK from asking any service for anything. */
const OFFLINE = { AWS_EC2_METADATA_DISABLED: 'true', CDK_DISABLE_VERSION_CHECK: '1' }

type Say = (line: string) => void

type SynthesizeOptions = {
  /** Synthesize also when nothing has changed. */
  force?: boolean
  /** Takes each line for the person who waits; the terminal by default. */
  say?: Say
  /** The repository's root, another one in tests. */
  root?: string
}

/**
 * Makes sure that `cdk.out` is what the sources say: builds the pages and synthesizes the stack when an input has
 * changed since the last time, and does nothing otherwise. Gives the absolute path of `cdk.out`. Throws with a
 * sentence and the end of the tool's output when one of the two fails; the next call then tries again.
 */
export async function ensureSynthesized(options: SynthesizeOptions = {}): Promise<string> {
  const say = options.say ?? ((line) => process.stdout.write(`${line}\n`))
  const root = options.root ?? ROOT
  const cdkOut = join(root, 'cdk.out')
  const marker = join(cdkOut, 'inputs.sha256')
  const hash = inputHash(root)
  if (options.force !== true && isCurrent(cdkOut, marker, hash)) {
    say('The synthesized stack is up to date.')
    return cdkOut
  }
  rmSync(marker, { force: true })
  await run(root, 'Building the pages', ['vite/bin/vite.js', 'build'], say)
  await run(root, 'Synthesizing the stack', ['aws-cdk/bin/cdk', 'synth', '--quiet'], say)
  removeOldAssets(cdkOut)
  mkdirSync(cdkOut, { recursive: true })
  writeFileSync(marker, hash)
  return cdkOut
}

/** The marker says from which inputs the last whole synthesis came; a cut-off one has no marker. */
function isCurrent(cdkOut: string, marker: string, hash: string): boolean {
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== hash) return false
  try {
    return Object.values(readTemplate(cdkOut).assetPaths).every((path) => existsSync(path))
  } catch {
    return false
  }
}

/** Each synthesis leaves the bundles of the one before it, a few megabytes a time. */
function removeOldAssets(cdkOut: string): void {
  const current = new Set(Object.values(readTemplate(cdkOut).assetPaths).map((path) => basename(path)))
  for (const name of readdirSync(cdkOut)) {
    if (/^(asset|bundling-temp)[.-]/.test(name) && !current.has(name)) {
      rmSync(join(cdkOut, name), { recursive: true, force: true })
    }
  }
}

async function run(root: string, what: string, [tool = '', ...args]: string[], say: Say): Promise<void> {
  const startedAt = performance.now()
  const { code, output } = await runTool(root, [join('node_modules', tool), ...args])
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  if (code === 0) return say(`${what}: done in ${seconds} s.`)
  const command = [basename(tool, '.js'), ...args].join(' ')
  throw new Error(`${what} failed: \`${command}\` ended with\n${lastLines(output)}`)
}

/** Runs a tool of node_modules with this Node; it is ended with this process. */
function runTool(cwd: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // Also where tests call it: what is tried is what is deployed.
    const env = { ...process.env, ...OFFLINE, NODE_ENV: 'production' }
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env })
    const end = () => child.kill()
    process.once('exit', end)
    let output = ''
    const keep = (chunk: Buffer) => (output += chunk.toString('utf8'))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', end)
      resolve({ code, output })
    })
  })
}

function lastLines(output: string): string {
  return stripVTControlCharacters(output)
    .trimEnd()
    .split('\n')
    .filter((line) => !/^(npm warn|\s+at )/.test(line))
    .slice(-LAST_LINES)
    .map((line) => line.slice(0, 300))
    .join('\n')
}
