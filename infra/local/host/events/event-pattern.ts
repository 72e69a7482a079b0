import { isRecord, listOf } from '../plain.ts'

/**
 * Whether an event fits a pattern of EventBridge or of a Lambda event filter ("Comparison operators for use in event
 * patterns", EventBridge user guide). Throws for operators that this host does not know, so that none is passed over.
 */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (!isRecord(pattern))
    throw new Error(`An event pattern has to be an object, not ${JSON.stringify(pattern)}.`)
  const value = isRecord(event) ? event : {}
  return Object.entries(pattern).every(([name, expected]) => {
    if (name === '$or') return listOf(expected).some((each) => matchesPattern(each, value))
    if (Array.isArray(expected)) return matchesLeaf(expected, value[name], name in value)
    return matchesPattern(expected, value[name])
  })
}

/** One of the conditions must hold; for a list in the event, for one of its members. */
function matchesLeaf(conditions: readonly unknown[], value: unknown, isPresent: boolean): boolean {
  const values = Array.isArray(value) ? value : [value]
  return conditions.some((condition) => {
    if (!isRecord(condition)) return isPresent && values.includes(condition)
    if ('exists' in condition) return condition['exists'] === isPresent
    return isPresent && values.some((each) => matchesOperator(condition, each))
  })
}

type Operator = (operand: unknown, value: unknown) => boolean

const OPERATORS: Readonly<Record<string, Operator>> = {
  prefix: (operand, value) => typeof value === 'string' && value.startsWith(String(operand)),
  suffix: (operand, value) => typeof value === 'string' && value.endsWith(String(operand)),
  'equals-ignore-case': (operand, value) => String(value).toLowerCase() === String(operand).toLowerCase(),
  'anything-but': (operand, value) => !isNamed(operand, value),
  numeric: (operand, value) => typeof value === 'number' && fitsRange(listOf(operand), value),
  wildcard: (operand, value) => typeof value === 'string' && wildcard(String(operand)).test(value),
}

function matchesOperator(condition: Record<string, unknown>, value: unknown): boolean {
  return Object.entries(condition).every(([name, operand]) => {
    const operator = OPERATORS[name]
    if (operator === undefined)
      throw new Error(`The local host does not know the event pattern operator "${name}".`)
    return operator(operand, value)
  })
}

/** What `anything-but` excludes: a value, several, or what an operator fits. */
function isNamed(operand: unknown, value: unknown): boolean {
  if (isRecord(operand)) return matchesOperator(operand, value)
  return Array.isArray(operand) ? operand.includes(value) : operand === value
}

/** `[">", 0, "<=", 5]` */
function fitsRange(range: readonly unknown[], value: number): boolean {
  for (let index = 0; index < range.length; index += 2) {
    const [sign, bound] = [range[index], Number(range[index + 1])]
    const fits =
      (sign === '=' && value === bound) ||
      (sign === '<' && value < bound) ||
      (sign === '<=' && value <= bound) ||
      (sign === '>' && value > bound) ||
      (sign === '>=' && value >= bound)
    if (!fits) return false
  }
  return true
}

function wildcard(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^]*')}$`)
}
