/** Errors of AWS and of the way to it that pass by themselves: nothing is wrong with the request. */
const PASSING = new Set([
  'ThrottlingException',
  'ThrottledException',
  'Throttling',
  'ThrottlingError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ServiceUnavailable',
  'InternalServerError',
  'SlowDown',
  'TimeoutError',
  'RequestTimeout',
])

/** Whether an unknown error says that a store is busy, and not that something is broken. */
export const isPassing = (error: unknown): boolean => error instanceof Error && PASSING.has(error.name)
