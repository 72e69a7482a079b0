import { readConfig } from '../config.ts'
import { createDeps } from '../deps.ts'
import { noteReturn } from '../letters/note-return.ts'

const deps = createDeps(readConfig(process.env))

/** SES says what came back of an e-mail: in any order, and any number of times. */
export const handler = (event: unknown): Promise<void> => noteReturn(deps, event)
