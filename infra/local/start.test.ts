import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type TestSynthesis, synthesizeForTests } from '../stacks/synthesize-for-tests.ts'
import { freePort, listen, stop } from './host/listening.ts'

const HERE = import.meta.dirname

let folder: string
let synthesis: TestSynthesis
let child: ChildProcess | undefined

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
  synthesis = synthesizeForTests()
})

afterEach(() => {
  child?.kill('SIGKILL')
})

afterAll(() => {
  synthesis.remove()
  rmSync(folder, { recursive: true })
})

interface Run {
  readonly output: () => string
  readonly ended: Promise<number | null>
}

function run(script: string, env: Record<string, string>): Run {
  let output = ''
  const started = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, ...env },
  })
  child = started
  started.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  started.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => started.once('close', resolve))
  return { output: () => output, ended }
}

/** Runs `npm start`'s own script, and gives its end. */
async function startScript(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { ended, output } = run(join(HERE, 'start.ts'), { DATA_DIR: join(folder, 'unused'), ...env })
  return { code: await ended, output: output() }
}

/** The command lines of all processes of this machine that hold a text. */
function processesWith(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandLine(pid))
    .filter((line) => line.includes(text))
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

test.runIf(process.platform === 'linux').each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
  '%s leaves no process behind',
  async (signal) => {
    const dataDir = join(folder, `data-${signal}`)
    for (const name of [
      'api',
      'outbox-record-changed',
      'returns-mail-returned',
      'uploads-document-uploaded',
      'due-work-due',
      'jobs-job',
    ]) {
      mkdirSync(join(folder, `concordia-${name}`), { recursive: true })
      writeFileSync(
        join(folder, `concordia-${name}`, 'index.mjs'),
        'export const handler = async () => undefined',
      )
    }
    const script = join(folder, 'run.mts')
    writeFileSync(
      script,
      `import { endOnSignals } from ${JSON.stringify(join(HERE, 'host/until-stopped.ts'))}
       import { startInstance } from ${JSON.stringify(join(HERE, 'instance.ts'))}
       const onSignal = endOnSignals()
       const folderOf = (name: string) => ${JSON.stringify(folder)} + '/' + name
       const cdkOut = ${JSON.stringify(synthesis.cdkOut)}
       const instance = await startInstance({ port: 0, dataDir: ${JSON.stringify(dataDir)}, cdkOut, folderOf })
       onSignal(instance.close)
       await fetch(instance.url + '/api/hello')
       console.log('ready')`,
    )
    const { ended, output } = run(script, {})
    await vi.waitFor(() => expect(output()).toContain('ready'), { timeout: 30_000, interval: 50 })
    expect(processesWith(dataDir)).not.toEqual([])
    child?.kill(signal)
    expect(await ended).toBe(signal === 'SIGKILL' ? null : 0)
    await vi.waitFor(() => expect(processesWith(dataDir)).toEqual([]), { timeout: 10_000, interval: 50 })
  },
)

test('a taken port is told in one sentence, before anything is built', async () => {
  const server = createServer()
  const port = await listen(server)
  const { code, output } = await startScript({ PORT: String(port) })
  await stop(server)
  expect(code).toBe(1)
  expect(output.trim()).toBe(
    `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 10} npm start`,
  )
})

test('a port that is none, and a missing engine, are told', async () => {
  expect(await startScript({ PORT: 'http' })).toEqual({
    code: 1,
    output: expect.stringContaining('PORT is "http"'),
  })
  const engine = await startScript({ PORT: String(await freePort()), DYNAMO_ENGINE: 'sqlite' })
  expect(engine).toEqual({ code: 1, output: expect.stringContaining('DYNAMO_ENGINE is "sqlite"') })
})

test('a data folder that cannot be used is told', async () => {
  const dataDir = join(folder, 'a-file')
  writeFileSync(dataDir, '')
  const { code, output } = await startScript({ PORT: String(await freePort()), DATA_DIR: dataDir })
  expect(code).toBe(1)
  expect(output).toContain(`The data folder ${dataDir} cannot be used`)
})
