import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { TemplateFunction } from '../../template/functions.ts'

/**
 * The entry file of a function in the source tree. The template does not tell it, but the stack names each function
 * as its file: `record-changed.lambda.ts` is `…-record-changed`. Throws when that leads to no file or to several.
 */
export function sourceOf(definition: Pick<TemplateFunction, 'name'>, folder: string): string {
  const found = entries(folder).filter((file) => definition.name.endsWith(`-${basename(file, '.lambda.ts')}`))
  const [file, ...others] = found
  if (file !== undefined && others.length === 0) return file
  throw new Error(`The source of ${definition.name} is not clear: ${found.length} files fit its name.`)
}

function entries(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lambda.ts'))
    .map((name) => join(folder, name))
}
