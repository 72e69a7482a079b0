/**
 * `npm run demo:call`: a closed call of 200 dossiers and 12 evaluators goes from assignment to published awards, on a
 * portal of its own that stays open for a look. `--end` ends it when all is done; `--dossiers=40` takes fewer.
 */
import { argv, stderr, stdout } from 'node:process'
import { readConfig } from '../../functions/config.ts'
import { createDeps } from '../../functions/deps.ts'
import { carryThrough } from '../local/demo/large-call/carry-through.ts'
import { messageOf } from '../local/host/plain.ts'
import { endOnSignals } from '../local/host/until-stopped.ts'
import { startInstance } from '../local/instance.ts'
import { ensureSynthesized } from '../local/template/synthesize.ts'

const USUAL = 200
const say = (line: string): void => void stdout.write(`${line}\n`)

async function run(): Promise<void> {
  const onSignal = endOnSignals()
  const wanted = argv.find((word) => word.startsWith('--dossiers='))
  const dossiers = wanted ? Number(wanted.split('=')[1]) : USUAL
  if (!Number.isInteger(dossiers) || dossiers < 1 || dossiers > 2000)
    throw new Error('--dossiers takes a whole number from 1 to 2000')
  const cdkOut = await ensureSynthesized({ say })
  const instance = await startInstance({ port: 0, quiet: true, cdkOut })
  onSignal(() => instance.close())
  const { rootClientConfig, s3Url, apiEnvironment, url } = instance
  const s3 = { ...rootClientConfig, endpoint: s3Url }
  const deps = createDeps(readConfig(apiEnvironment), { dynamodb: rootClientConfig, s3 })
  const { callId } = await carryThrough({ deps, portal: url, dossiers, say })
  if (argv.includes('--end')) {
    await instance.close()
    return
  }
  say(
    `\nLook at it: ${url}/en/staff/calls/${callId}/ranking — sign in as staff@demo.example. Ctrl-C ends it.`,
  )
}

run().catch((error: unknown) => {
  stderr.write(`\n${messageOf(error)}\n`)
  process.exit(1)
})
