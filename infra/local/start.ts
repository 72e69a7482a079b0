/** `npm start`: the whole portal on this machine. `--dev` serves pages and functions from source. */
import { argv, env, stderr, stdout } from 'node:process'
import { PEOPLE } from './demo/people.ts'
import { dataDirectory } from './host/data-folder.ts'
import { demonstrationState, ensureDemonstration } from './host/demonstration.ts'
import { terminalLog } from './host/log.ts'
import { messageOf } from './host/plain.ts'
import { readSettings } from './host/settings.ts'
import { assertReady } from './host/ready.ts'
import { endOnSignals } from './host/until-stopped.ts'
import { welcome } from './host/welcome.ts'
import { type Instance, type InstanceOptions, startInstance } from './instance.ts'
import { ensureSynthesized } from './template/synthesize.ts'

const say = (line: string): void => void stdout.write(`${line}\n`)

async function start(isDevelopment: boolean): Promise<void> {
  const onSignal = endOnSignals()
  const { port, engine } = readSettings(env)
  const dataDir = dataDirectory()
  await assertReady({ port, engine, dataDir })
  const fresh = demonstrationState(dataDir) === 'half'
  const options = { port, engine, dataDir, fresh }
  const instance = isDevelopment ? await startDevelopment(options) : await startDeployed(options)
  onSignal(() => instance.close())
  await ensureDemonstration(dataDir, () => load(instance))
  say(welcome(instance.url, PEOPLE, dataDir))
}

async function startDeployed(options: InstanceOptions): Promise<Instance> {
  const cdkOut = await ensureSynthesized({ say })
  return await startInstance({ ...options, cdkOut })
}

/** Loaded only here: with it come Vite and the CDK, which nobody else waits for. */
async function startDevelopment(options: InstanceOptions): Promise<Instance> {
  const { develop } = await import('./host/dev/develop.ts')
  return await develop({ ...options, log: terminalLog() })
}

/** Loaded only here, since only the first start needs it. */
async function load(instance: Instance): Promise<void> {
  const { loadDemonstration } = await import('./demo/load.ts')
  await loadDemonstration({ ...instance, say })
}

start(argv.includes('--dev')).catch((error: unknown) => {
  stderr.write(`\n${messageOf(error)}\n`)
  process.exit(1)
})
