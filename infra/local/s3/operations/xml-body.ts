import { readFile, rm } from 'node:fs/promises'
import { readExpectation } from '../body/expectation.ts'
import { receive } from '../body/receive.ts'
import type { Context } from './operation.ts'

const XML_LIMIT_BYTES = 1_048_576

/** Reads a request's XML document, held to its signature and checksum like any body. Throws `S3Error`. */
export async function readXmlBody(context: Context): Promise<string> {
  const expectation = readExpectation(context.request, context.payloadHash)
  const path = context.store.folder.arrivalPath()
  await receive(context.request.raw, path, expectation, { min: 0, max: XML_LIMIT_BYTES })
  const text = await readFile(path, 'utf8')
  await rm(path, { force: true })
  return text
}
