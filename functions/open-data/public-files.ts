import { sha256Hex } from '../../shared/canonical-json.ts'
import { SCDL_COLUMNS, toScdl } from '../../shared/exports/scdl.ts'
import type { LeftOut } from '../../shared/exports/api.ts'
import { atomFeed } from '../../shared/open-data/atom-feed.ts'
import { dcatCatalog } from '../../shared/open-data/dcat-catalog.ts'
import type { Award } from '../../shared/open-data/award.ts'
import { isInStandard } from '../../shared/open-data/scdl-standard.ts'
import { GRANT_COLUMNS, packageHead, toGrants } from '../../shared/open-data/three-sixty.ts'
import type { Deps } from '../deps.ts'
import { publisherOf } from '../exports/awards.ts'
import { csvPages } from '../exports/csv.ts'
import type { FileBytes } from '../exports/table-file.ts'
import { writeCsv } from '../exports/writers/write-csv.ts'
import { writeJsonList } from '../exports/writers/write-json.ts'
import { readState, type OpenDataState, type PublicAward } from './open-data.store.ts'
import { publicAwardPages } from './public-awards.ts'

type Stores = Pick<Deps, 'table' | 'config'>
type Write = (stores: Stores, state: OpenDataState) => FileBytes

const PLAIN = { separator: ',', hasMark: false } as const

/** A row that was published before comes out as it was, where the standard holds it; any other is made from its award. */
const scdlOf = ({ award, row }: PublicAward): { rows: string[][]; leftOut: LeftOut[] } =>
  row && isInStandard(row)
    ? { rows: [row], leftOut: [] }
    : toScdl({ ...award, isReleased: true }, award.grantor)

async function* scdl({ table }: Stores): FileBytes {
  const rows = async function* () {
    for await (const page of publicAwardPages(table)) yield page.flatMap((one) => scdlOf(one).rows)
  }
  const encoder = new TextEncoder()
  const heads = SCDL_COLUMNS.map(({ name }) => name)
  for await (const text of csvPages(heads, rows(), PLAIN)) yield encoder.encode(text)
}

async function* grantPages(stores: Stores) {
  const publisher = publisherOf(stores)
  for await (const page of publicAwardPages(stores.table))
    yield page.flatMap(({ award }) => toGrants(award, publisher))
}

async function* awardsOnly({ table }: Stores): AsyncGenerator<Award[]> {
  for await (const page of publicAwardPages(table)) yield page.map(({ award }) => award)
}

async function* textFile(make: () => Promise<string> | string): FileBytes {
  yield new TextEncoder().encode(await make())
}

/** What the SCDL file could not hold, and why. */
async function reportScdl({ table }: Stores): Promise<{ published: number; leftOut: LeftOut[] }> {
  const leftOut: LeftOut[] = []
  let published = 0
  for await (const page of publicAwardPages(table))
    for (const one of page.map(scdlOf)) {
      published += one.rows.length
      leftOut.push(...one.leftOut)
    }
  return { published, leftOut }
}

const LATEST = 50

/** The awards that changed last, of all that are public. */
async function latestAwards(stores: Stores): Promise<Award[]> {
  let latest: Award[] = []
  for await (const page of awardsOnly(stores))
    latest = [...latest, ...page]
      .sort((left, right) => right.changedAt.localeCompare(left.changedAt))
      .slice(0, LATEST)
  return latest
}

/** The files of the open data, by the name at the end of their address. */
const FILES = {
  'awards.json': {
    mediaType: 'application/json',
    write: (stores, { changedAt }) => {
      const { name, licence } = { ...stores.config.service.authority, ...stores.config.service.openData }
      return writeJsonList({ publisher: name, licence, changedAt }, 'awards', awardsOnly(stores))
    },
  },
  'scdl.csv': { mediaType: 'text/csv; charset=utf-8', write: scdl },
  'scdl-report.json': {
    mediaType: 'application/json',
    write: (stores) => textFile(async () => JSON.stringify(await reportScdl(stores))),
  },
  '360giving.json': {
    mediaType: 'application/json',
    write: (stores, { changedAt }) =>
      writeJsonList(packageHead(publisherOf(stores), changedAt ?? undefined), 'grants', grantPages(stores)),
  },
  '360giving.csv': {
    mediaType: 'text/csv; charset=utf-8',
    write: (stores) =>
      writeCsv({ title: '', language: 'en', columns: GRANT_COLUMNS, pages: grantPages(stores) }, PLAIN),
  },
  'feed.atom': {
    mediaType: 'application/atom+xml; charset=utf-8',
    write: (stores, { changedAt }) =>
      textFile(async () => atomFeed(await latestAwards(stores), publisherOf(stores), changedAt)),
  },
  'catalog.jsonld': {
    mediaType: 'application/ld+json',
    write: (stores, { changedAt }) =>
      textFile(() =>
        JSON.stringify(dcatCatalog(publisherOf(stores), stores.config.service, changedAt), null, 2),
      ),
  },
} as const satisfies Record<string, { mediaType: string; write: Write }>

export type PublicFile = keyof typeof FILES

/** Pages of other sites may read it too, and see by its tag whether it changed. */
const FOR_EVERYBODY = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link' }

/**
 * A file of the open data, at its stable address. Its tag is that of the last change: who has it already gets 304. Kept
 * for five minutes by whoever passes it on.
 */
export async function answerPublicFile(
  stores: Stores,
  name: PublicFile,
  ifNoneMatch: string | undefined,
): Promise<Response> {
  const state = await readState(stores.table)
  const settings = sha256Hex(JSON.stringify([stores.config.service, stores.config.portalUrl])).slice(0, 8)
  const tag = `W/"${name}-${state.revision}-${settings}"`
  const headers = {
    ...FOR_EVERYBODY,
    ETag: tag,
    'Cache-Control': 'public, max-age=300',
    Link: `<${stores.config.service.openData.licence.url}>; rel="license"`,
    ...(state.changedAt && { 'Last-Modified': new Date(state.changedAt).toUTCString() }),
  }
  if (ifNoneMatch?.split(',').some((known) => known.trim() === tag))
    return new Response(null, { status: 304, headers })
  const { mediaType, write } = FILES[name]
  const chunks: Uint8Array[] = []
  for await (const chunk of write(stores, state)) chunks.push(chunk)
  return new Response(Buffer.concat(chunks), { headers: { ...headers, 'Content-Type': mediaType } })
}
