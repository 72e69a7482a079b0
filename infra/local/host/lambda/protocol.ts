/** Messages between the host and a function's thread. Events and results travel as JSON text, as in Lambda. */
export interface ThreadSetup {
  /** Absolute path of the bundled module. */
  readonly file: string
  /** Name of the exported handler. */
  readonly exportName: string
  readonly functionName: string
  readonly functionArn: string
  readonly memoryMB: number
}

export interface Invocation {
  readonly requestId: string
  readonly event: string
  /** Milliseconds since the epoch when the function's time is over. */
  readonly deadline: number
}

export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unloadable'; readonly message: string }
  | { readonly kind: 'result'; readonly result: string }
  | { readonly kind: 'thrown'; readonly message: string }
