/**
 * `npm run demo:call`: a closed call of 200 dossiers and 12 evaluators goes from assignment to published awards, on a
 * portal of its own that stays open for a look. `--end` ends it when all is done; `--dossiers=40` takes fewer.
 */
import { argv, env, stderr, stdout } from 'node:process'
import { readConfig } from '../../functions/config.ts'
import { createDeps } from '../../functions/deps.ts'
import { carryThrough } from '../local/demo/large-call/carry-through.ts'
import { tellTo } from '../local/demo/large-call/telling.ts'
import { messageOf } from '../local/host/plain.ts'
import { readSettings } from '../local/host/settings.ts'
import { endOnSignals } from '../local/host/until-stopped.ts'
import { startInstance } from '../local/instance.ts'
import { ensureSynthesized } from '../local/template/synthesize.ts'

const USUAL = 200
const say = (line: string): void => void stdout.write(`${line}\n`)

function dossiersWanted(): number {
  const word = argv.find((each) => each.startsWith('--dossiers='))
  const dossiers = word ? Number(word.split('=')[1]) : USUAL
  if (Number.isInteger(dossiers) && dossiers >= 1 && dossiers <= 2000) return dossiers
  throw new Error('--dossiers takes a whole number from 1 to 2000')
}

async function run(): Promise<void> {
  const onSignal = endOnSignals()
  const dossiers = dossiersWanted()
  const cdkOut = await ensureSynthesized({ say })
  // Beside a portal that runs already: any free port, unless one is named.
  const { port, engine } = readSettings(env)
  const instance = await startInstance({ port: env['PORT'] ? port : 0, engine, quiet: true, cdkOut })
  onSignal(() => instance.close())
  const { rootClientConfig, s3Url, apiEnvironment, url, settled } = instance
  const s3 = { ...rootClientConfig, endpoint: s3Url }
  const deps = createDeps(readConfig(apiEnvironment), { dynamodb: rootClientConfig, s3 })
  say(
    `\nThe portal is open at ${url}: sign in as staff@demo.example, and watch the pages that are named (→).`,
  )
  const tell = tellTo({ write: (text) => void stdout.write(text), isTerminal: stdout.isTTY })
  await carryThrough({ deps, portal: url, settled, dossiers, tell })
  say(`\nDone in ${tell.seconds()} seconds.`)
  if (argv.includes('--end')) return instance.close()
  say('Look around as long as you like; Ctrl-C ends the portal, and nothing of it is kept.')
}

run().catch((error: unknown) => {
  stderr.write(`\n${messageOf(error)}\n`)
  process.exit(1)
})
