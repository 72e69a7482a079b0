import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Everything that the built site, the bundled functions and the template are made of, from the repository's root. */
const INPUTS = [
  'cdk.json',
  'frontend',
  'functions',
  'infra/bin',
  'infra/bundling',
  'infra/constructs',
  'infra/stacks',
  'package-lock.json',
  'shared',
  'tsconfig.json',
  'vite.config.ts',
]

/** Tests, and what only they use, change nothing that is deployed. */
const IGNORED = /\.test\.tsx?$|^frontend\/e2e(\/|$)/

/** SHA-256, in hexadecimal, over names and contents of all inputs of a synthesis. Throws when one is missing. */
export function inputHash(root: string): string {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap((input) => filesUnder(root, join(root, input)))) {
    // The length tells where a file ends, so that moving a line from one to the next is a change.
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesUnder(root: string, path: string): string[] {
  const name = relative(root, path)
  if (IGNORED.test(name)) return []
  if (!statSync(path).isDirectory()) return [name]
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesUnder(root, join(path, entry)))
}
