/**
 * `npm run bench`: times, units and sizes, each beside the same machine's reference in the same run.
 * `npm run bench -- save` measures only the steps whose name holds the word.
 */
import { execFileSync } from 'node:child_process'
import { argv, execPath, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { FIRST_LOAD_LIMIT, measureFirstLoads } from '../../frontend/measure.ts'
import { createCases, type Case } from './cases.ts'
import { type Figures, type Task, measureInTurns } from './measure.ts'
import type { Item } from '../../functions/storage/table.ts'
import { timeProposal } from './proposal.ts'
import { createReference } from './reference.ts'
import { Scene } from './scene.ts'
import { functionSizes } from './sizes.ts'
import { openStage, type Stage } from './stage.ts'

const WARM_UP = 50
/** Items that savings and reference write again and again. */
const ITEMS = 32
const say = (line: string): void => void stdout.write(`${line}\n`)
const milliseconds = (value: number) => value.toFixed(2).padStart(8)

const HEAD =
  '                                       clients   median ms   p95 ms   RCU     WCU (index)    S3   × reference'

function row(name: string, figures: Figures, reference: number | undefined): string {
  const { clients, median, p95, readUnits, writeUnits, indexWriteUnits, storeRequests } = figures
  const ratio = reference === undefined ? '' : (median / reference).toFixed(2)
  const units = `${String(readUnits).padStart(7)} ${String(writeUnits).padStart(8)} (${indexWriteUnits})`
  return `${name.padEnd(40)}${String(clients).padStart(5)} ${milliseconds(median)}  ${milliseconds(p95)} ${units.padEnd(24)} ${String(storeRequests).padStart(4)}   ${ratio}`
}

/** A bare PutItem of an item, over items that are there already, as a save does. */
function referenceWork({ deps }: Stage, template: Item): Task['work'] {
  const app = createReference(deps.table.client, deps.table.name, template)
  return async (run) => {
    const body = JSON.stringify({ id: String(run % ITEMS), text: `run ${run}` })
    await app.request('/reference', { method: 'PUT', body })
  }
}

async function runCase(stage: Stage, { name, runs, prepare, compareWith }: Case): Promise<void> {
  const work = await prepare(runs.one + runs.sixteen + 2 * WARM_UP)
  const reference = referenceWork(stage, await compareWith())
  const shifted = (run: number) => work(run + WARM_UP + runs.one)
  const plans = [
    { clients: 1, reference: { runs: 300, work: reference }, task: { runs: runs.one, work } },
    { clients: 16, reference: { runs: 800, work: reference }, task: { runs: runs.sixteen, work: shifted } },
  ]
  for (const { clients, ...tasks } of plans) {
    const plan = { clients, warmUp: WARM_UP }
    const [bare, figures] = await measureInTurns(stage.units, plan, [tasks.reference, tasks.task])
    say(row(`  reference for: ${name}`, bare, undefined))
    say(row(name, figures, bare.median))
  }
}

/** Files of a large call, each written in a process of its own. */
function measureLargeExports(): void {
  const script = fileURLToPath(new URL('write-large-exports.ts', import.meta.url))
  say('\nFiles of 100,000 decisions (limits: CSV 10 s, workbook 30 s, 256 MB of memory)')
  for (const format of ['csv', 'xlsx'])
    stdout.write(execFileSync(execPath, ['--import', 'tsx', script, format], { encoding: 'utf8' }))
}

async function bench(): Promise<void> {
  const stage = await openStage()
  try {
    const scene = await Scene.open(stage)
    say(HEAD)
    const cases = createCases(stage, scene).filter(({ name }) => name.includes(argv[2] ?? ''))
    for (const measured of cases) await runCase(stage, measured)
  } finally {
    await stage.close()
  }
  if ('export'.includes(argv[2] ?? '')) measureLargeExports()
  say(`\nProposal of evaluators, 2,000 dossiers × 200 evaluators: ${milliseconds(timeProposal())} ms`)
  say('\nFunctions, unzipped (limit 1.2 MB)')
  for (const { name, bytes } of await functionSizes(say))
    say(`${name.padEnd(60)} ${(bytes / 1e6).toFixed(2)} MB`)
  say(`\nFirst load of a page, JavaScript compressed (limit ${FIRST_LOAD_LIMIT / 1000} kB): the heaviest ten`)
  const loads = (await measureFirstLoads()).toSorted((left, right) => right.gzipBytes - left.gzipBytes)
  for (const { page, language, gzipBytes } of loads.slice(0, 10))
    say(`${`${page} (${language})`.padEnd(60)} ${(gzipBytes / 1000).toFixed(1)} kB`)
}

await bench()
