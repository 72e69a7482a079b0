import * as z from 'zod'
import type { SizeRange } from './body/receive.ts'
import { S3Error } from './s3-error.ts'

const Condition = z.union([
  z.record(z.string(), z.string()),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.tuple([z.literal('content-length-range'), z.number().int().min(0), z.number().int().min(0)]),
])
type Condition = z.infer<typeof Condition>

const PostPolicy = z.object({
  expiration: z.iso.datetime({ offset: true }),
  conditions: z.array(Condition),
})
type PostPolicy = z.infer<typeof PostPolicy>

/** Fields of a form, names in lower case. `bucket` and `key` are those of the request, whatever the form says. */
export type PostFields = ReadonlyMap<string, string>

/**
 * Fields that no condition has to name (Amazon S3 API Reference, "POST policy", "Condition matching"); `bucket` is
 * the address's own.
 */
const NEEDS_NO_CONDITION = /^(?:policy|file|x-amz-signature|x-ignore-.*|bucket)$/

/**
 * Holds a form to its signed policy: not expired, every condition met, and no field that no condition names.
 * Throws `S3Error`; gives the range of sizes that the file is to be held to while it arrives.
 */
export function checkPolicy(policyText: string, fields: PostFields, now: Date): SizeRange {
  const policy = parsePolicy(policyText)
  if (now > new Date(policy.expiration)) throw refusal('Policy expired.')
  for (const condition of policy.conditions) refuseUnmet(condition, fields)
  const named = new Set(policy.conditions.flatMap(fieldsNamed))
  const extra = [...fields.keys()].filter((name) => !named.has(name) && !NEEDS_NO_CONDITION.test(name))
  if (extra.length > 0) throw refusal(`Extra input fields: ${extra.join(', ')}`)
  return sizeRange(policy.conditions)
}

function parsePolicy(policyText: string): PostPolicy {
  try {
    return PostPolicy.parse(JSON.parse(Buffer.from(policyText, 'base64').toString('utf8')))
  } catch {
    throw new S3Error('InvalidPolicyDocument')
  }
}

function refuseUnmet(condition: Condition, fields: PostFields): void {
  const isMet = Array.isArray(condition)
    ? isTripleMet(condition, fields)
    : Object.entries(condition).every(([name, wanted]) => fields.get(name.toLowerCase()) === wanted)
  if (!isMet) throw refusal(`Policy Condition failed: ${JSON.stringify(condition)}`)
}

function isTripleMet(condition: Exclude<Condition, Record<string, string>>, fields: PostFields): boolean {
  const [operator, name, wanted] = condition
  // The size is known when the file has arrived: see `sizeRange`.
  if (operator === 'content-length-range') return true
  const value = fields.get(name.slice(1).toLowerCase())
  if (value === undefined) return false
  return operator === 'eq' ? value === wanted : value.startsWith(wanted)
}

function fieldsNamed(condition: Condition): string[] {
  if (!Array.isArray(condition)) return Object.keys(condition).map((name) => name.toLowerCase())
  return condition[0] === 'content-length-range' ? [] : [condition[1].slice(1).toLowerCase()]
}

function sizeRange(conditions: readonly Condition[]): SizeRange {
  let [min, max] = [0, Number.POSITIVE_INFINITY]
  for (const condition of conditions) {
    if (!Array.isArray(condition) || condition[0] !== 'content-length-range') continue
    min = Math.max(min, condition[1])
    max = Math.min(max, condition[2])
  }
  return { min, max }
}

function refusal(why: string): S3Error {
  return new S3Error('AccessDenied', `Invalid according to Policy: ${why}`)
}
