import * as z from 'zod'
import { findAmountFault } from './money.ts'

/** Integer minor units, 0 to 999 999 999,99. */
export const Amount = z
  .number({ error: 'money.not_a_number' })
  .superRefine((amount, context) => {
    const fault = findAmountFault(amount)
    if (fault) context.addIssue({ code: 'custom', message: fault.code })
  })
  .meta({ description: 'Minor units (cents)' })
