import { parseQuery } from '../request.ts'
import { S3Error } from '../s3-error.ts'
import type { ObjectRecord } from '../store/record.ts'

type Tags = ObjectRecord['tags']

const TAG_LIMIT = 10
const KEY_LIMIT = 128
const VALUE_LIMIT = 256

/** Reads the header's form, `a=1&b=2`. Throws `S3Error`. */
export function parseTagging(header: string): Tags {
  return checkedTags(parseQuery(header.replaceAll('+', '%20')))
}

/** Limits of Amazon S3 User Guide, "Categorizing your objects using tags". Throws `S3Error`. */
export function checkedTags(pairs: readonly (readonly [string, string])[]): Tags {
  if (pairs.length > TAG_LIMIT) throw new S3Error('BadRequest', 'Object tags cannot be greater than 10')
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) {
    throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key')
  }
  for (const [key, value] of pairs) {
    if (key === '' || key.length > KEY_LIMIT)
      throw new S3Error('InvalidTag', 'The TagKey you have provided is invalid')
    if (value.length > VALUE_LIMIT) throw new S3Error('InvalidTag')
  }
  return Object.fromEntries(pairs)
}
