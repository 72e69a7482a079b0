import { DomainError } from '../../shared/errors/domain-error.ts'

/** The error with which a verb refuses; throws where it does not. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** Code of that error. */
export const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusalOf(work)).code
