/**
 * `node --import tsx infra/bin/redrive.ts Outbox|Uploads|Due|Jobs|Returns`: gives failed work to its function again, with the
 * AWS CLI and the credentials of whoever runs it. Ends with 1 when something failed again.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Aws } from './failed-event.ts'
import { redrive, REDRIVABLE } from './redrive-queue.ts'

/** A page of the stream can hold a megabyte, and more when it is written as JSON. */
const MOST_BYTES = 64 * 1024 * 1024
const run = promisify(execFile)
const [name = ''] = process.argv.slice(2)

if (!REDRIVABLE.includes(name)) {
  process.stderr.write(`Which queue? One of ${REDRIVABLE.join(', ')}.\n`)
  process.exitCode = 2
} else {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const aws: Aws = async (command, options, outputFile) => {
    const flags = Object.entries(options).flatMap(([option, value]) => [`--${option}`, value])
    const args = [...command.split(' '), ...flags, '--output', 'json', ...(outputFile ? [outputFile] : [])]
    return (await run('aws', args, { maxBuffer: MOST_BYTES })).stdout
  }
  try {
    const { failed } = await redrive(name, { aws, say })
    process.exitCode = failed > 0 ? 1 : 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
