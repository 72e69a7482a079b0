import * as z from 'zod'

const PERSONAL = z.registry<{ isPersonal: true }>()

/**
 * Marks a field as data about a person (GDPR, article 4): a name, an address, who did something. A test walks every
 * schema of the contract and every public answer by this mark; ids of accounts bear it by themselves.
 */
export function personal<Schema extends z.ZodType>(schema: Schema): Schema {
  PERSONAL.add(schema, { isPersonal: true })
  return schema
}

/** Whether a schema is about a person. */
export const isPersonal = (schema: z.core.$ZodType): boolean =>
  PERSONAL.has(schema) || z.globalRegistry.get(schema)?.description === 'Id of kind account'
