/**
 * - `thrown`: the handler threw; its thread lives on.
 * - `timeout`: the handler took longer than the template allows; its thread was replaced.
 * - `crash`: the thread ended by itself (uncaught error, `process.exit`, out of memory).
 * - `unloadable`: the bundled module could not be loaded.
 * - `event_too_large`, `answer_too_large`: more than Lambda carries.
 */
export type FailureKind =
  'thrown' | 'timeout' | 'crash' | 'unloadable' | 'event_too_large' | 'answer_too_large'

/** An invocation that gave no result. The message holds the function's own words. */
export class FunctionFailure extends Error {
  override readonly name = 'FunctionFailure'
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string) {
    super(message)
    this.kind = kind
  }
}
