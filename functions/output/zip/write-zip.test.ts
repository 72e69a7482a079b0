import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writeZip, type ZipFile } from './write-zip.ts'

async function* chunksOf(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}
async function* asFiles(files: ZipFile[]) {
  yield* files
}
async function archiveOf(files: ZipFile[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeZip(asFiles(files))) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const files = (): ZipFile[] => [
  { path: 'CTF27-0001/Récépissé.pdf', bytes: chunksOf('one', ' and ', 'two') },
  { path: 'CTF27-0002/empty.txt', bytes: chunksOf() },
]

it('an archive holds each file whole under its own name, accents included', async () => {
  const found = unzipSync(await archiveOf(files()))
  expect(Object.entries(found).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['CTF27-0001/Récépissé.pdf', 'one and two'],
    ['CTF27-0002/empty.txt', ''],
  ])
})

it('the same files give the same archive, to the bit', async () => {
  expect((await archiveOf(files())).equals(await archiveOf(files()))).toBe(true)
})

it('another program reads it and finds every checksum right', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  try {
    writeFileSync(join(folder, 'papers.zip'), await archiveOf(files()))
    const check =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip()); print(len(z.namelist()))'
    const said = pythonSays(check, join(folder, 'papers.zip'))
    expect(said === undefined || said === 'None\n2\n').toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Undefined where the machine has no Python. */
function pythonSays(code: string, path: string): string | undefined {
  try {
    return execFileSync('python3', ['-c', code, path], { encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
