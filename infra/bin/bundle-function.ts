import { argv } from 'node:process'
import { bundleFunction } from '../bundling/bundle-function.ts'

/** Bundles a function for the stack: `node --import tsx infra/bin/bundle-function.ts ENTRY FOLDER`. */
const [, , entry, folder] = argv
if (!entry || !folder) throw new Error('Which function, into which folder?')
await bundleFunction(entry, folder)
