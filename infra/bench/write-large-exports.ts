/**
 * Run by `npm run bench -- export` in a process of its own, so that its memory is only that of the writing: makes the
 * file of a hundred thousand decisions from pages as the table gives them, and says how long, how large, how much memory.
 */
import { performance } from 'node:perf_hooks'
import { argv, resourceUsage, stdout } from 'node:process'
import { DECISION_COLUMNS, type DecidedDossier } from '../../shared/exports/decision-columns.ts'
import { writeCsv } from '../../functions/exports/writers/write-csv.ts'
import { writeXlsx } from '../../functions/exports/writers/write-xlsx.ts'

const ROWS = 100_000
const PAGE = 100

const decided = (index: number): DecidedDossier => ({
  dossier: {
    id: `dos_${String(index).padStart(26, '0')}`,
    reference: `BENCH-${String(index).padStart(6, '0')}`,
    state: 'awarded',
    projectTitle: `Mangroves sans frontière, tranche ${index}`,
    lead: `Association du lagon no ${index % 977}`,
    territory: 'MF',
    partnerTerritories: ['SX', 'AI'],
    requestedGrant: 4_000_000 + index,
    totalCost: 5_000_000 + index,
    submittedAt: '2027-02-01T10:00:00.000Z',
    evaluationsDone: 2,
    evaluationsAsked: 2,
    score: (index % 10_000) / 100,
  },
  decision: {
    id: `dec_${String(index).padStart(26, '0')}`,
    outcome: 'award',
    amount: 1_230_050 + index,
    conditions: 'Signed agreement; then payment in two parts.',
    reasons: 'Ranked within the envelope.',
    legalAct: { number: 'CE 12-04-2027', date: '2027-05-12' },
    decidedAt: '2027-05-12T15:00:00.000Z',
  },
  isReleased: true,
})

async function* pages(): AsyncGenerator<DecidedDossier[]> {
  for (let start = 0; start < ROWS; start += PAGE)
    yield Array.from({ length: PAGE }, (_, index) => decided(start + index))
}

const WRITERS = { csv: writeCsv<DecidedDossier>, xlsx: writeXlsx<DecidedDossier> } as const
const isFormat = (name: string | undefined): name is keyof typeof WRITERS =>
  name !== undefined && Object.hasOwn(WRITERS, name)

async function measure(format: keyof typeof WRITERS): Promise<void> {
  const started = performance.now()
  let bytes = 0
  const file = { title: 'Décisions', language: 'fr', columns: DECISION_COLUMNS, pages: pages() } as const
  for await (const chunk of WRITERS[format](file)) bytes += chunk.length
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const peak = Math.round(resourceUsage().maxRSS / 1024)
  stdout.write(
    `${ROWS} decisions as ${format}: ${seconds} s, ${(bytes / 1e6).toFixed(1)} MB, ${peak} MB of memory at most\n`,
  )
}

const [, , format] = argv
if (isFormat(format)) await measure(format)
