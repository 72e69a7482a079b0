import type { RouteKey } from '../../shared/api/contract.ts'
import { applicantInputs } from './applicant-inputs.ts'
import type { SampleIds, SampleInput } from './sample-input.ts'
import { serviceInputs } from './service-inputs.ts'

/** A valid input for every route of the contract; the compiler asks for each. */
export const sampleInputs = (ids: SampleIds): Record<RouteKey, SampleInput> => ({
  ...applicantInputs(ids),
  ...serviceInputs(ids),
})
