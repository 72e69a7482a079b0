import * as z from 'zod'
import { CallContent, type Call } from './call.ts'

/** A call as a file that travels between portals: a format by name, its version, and what staff wrote. */
export const CallFile = z
  .strictObject({
    format: z.literal('concordia-call'),
    /** Grows when an older portal could no longer read the file. */
    version: z.literal(1),
    call: CallContent,
  })
  .meta({ id: 'CallFile' })
export type CallFile = z.infer<typeof CallFile>

const Written = z.object(CallContent.shape)

/**
 * The file of a call: what staff wrote, without ids, states and dates that the portal gave. Forms to fill in stay
 * behind: they are files of this portal, and are attached anew in another.
 */
export function callFileOf(call: Call): CallFile {
  const written = Written.parse(call)
  const documentKinds = written.documentKinds.map(({ template: _template, ...kind }) => kind)
  return { format: 'concordia-call', version: 1, call: { ...written, documentKinds } }
}
