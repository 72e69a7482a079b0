import * as z from 'zod'
import { isSiret } from '../../identifiers.ts'
import { Day } from '../../instant.ts'
import { parseCsv } from '../parse-csv.ts'

/** What of a Table Schema (Frictionless) the SCDL schema uses. */
export const TableSchema = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['string', 'number', 'date', 'boolean']),
      trueValues: z.array(z.string()).optional(),
      falseValues: z.array(z.string()).optional(),
      constraints: z
        .object({
          required: z.boolean().optional(),
          pattern: z.string().optional(),
          enum: z.array(z.string()).optional(),
          maxLength: z.int().optional(),
          minimum: z.number().optional(),
          maximum: z.number().optional(),
        })
        .optional(),
    }),
  ),
  custom_checks: z.array(z.object({ name: z.string(), params: z.record(z.string(), z.string()) })),
})
export type TableSchema = z.infer<typeof TableSchema>
type Field = TableSchema['fields'][number]

const isDay = (text: string) => Day.safeParse(text).success

const IS_TYPE = {
  string: () => true,
  number: (text: string) => /^-?\d+(\.\d+)?$/u.test(text),
  date: isDay,
  boolean: (text: string, { trueValues = ['true'], falseValues = ['false'] }: Field) =>
    [...trueValues, ...falseValues].includes(text),
} as const

function cellFaults(field: Field, cell: string): string[] {
  const { required, pattern, enum: allowed, maxLength, minimum, maximum } = field.constraints ?? {}
  if (cell === '') return required ? ['required'] : []
  const checks = {
    type: IS_TYPE[field.type](cell, field),
    pattern: pattern === undefined || new RegExp(pattern).test(cell),
    enum: allowed === undefined || allowed.includes(cell),
    maxLength: maxLength === undefined || [...cell].length <= maxLength,
    minimum: minimum === undefined || Number(cell) >= minimum,
    maximum: maximum === undefined || Number(cell) <= maximum,
  }
  return Object.entries(checks).flatMap(([name, isRight]) => (isRight ? [] : [name]))
}

function rowFaults(schema: TableSchema, row: ReadonlyMap<string, string>): string[] {
  return schema.custom_checks.flatMap(({ name, params }) => {
    const cells = Object.values(params).map((column) => row.get(column) ?? '')
    if (name === 'french-siret-value')
      return cells.every((cell) => cell === '' || isSiret(cell)) ? [] : [`${name} ${params['column']}`]
    if (name === 'one-of-required') return cells.some((cell) => cell !== '') ? [] : [name]
    throw new Error(`the schema has a check that is not known here: ${name}`)
  })
}

/** Every fault of a CSV text by a Table Schema, as `line column: rule`. Empty means that it conforms. */
export function findTableFaults(schema: TableSchema, csv: string): string[] {
  const [head = [], ...rows] = parseCsv(csv)
  const names = schema.fields.map(({ name }) => name)
  if (head.join() !== names.join()) return [`1: columns are ${head.join()}`]
  return rows.flatMap((cells, index) => {
    const line = index + 2
    if (cells.length !== names.length) return [`${line}: ${cells.length} cells`]
    const row = new Map(names.map((name, at) => [name, cells[at] ?? '']))
    const faults = schema.fields.flatMap((field) =>
      cellFaults(field, row.get(field.name) ?? '').map((rule) => `${line} ${field.name}: ${rule}`),
    )
    return [...faults, ...rowFaults(schema, row).map((rule) => `${line}: ${rule}`)]
  })
}
