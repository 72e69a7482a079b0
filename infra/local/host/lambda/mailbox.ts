export interface Mailbox<Message> {
  put(message: Message | Error): void
  /** The next message, also one that came before; rejects with an error put in, or with `late()` after the time. */
  next(withinMs: number, late: () => Error): Promise<Message>
}

/** A place for one message with one reader at a time: what a thread sends back. */
export function createMailbox<Message>(): Mailbox<Message> {
  let waiting: ((message: Message | Error) => void) | undefined
  let kept: Message | Error | undefined

  function put(message: Message | Error): void {
    if (waiting === undefined) kept = message
    else waiting(message)
  }

  function next(withinMs: number, late: () => Error): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => put(late()), withinMs)
      waiting = (message) => {
        waiting = undefined
        kept = undefined
        clearTimeout(timer)
        if (message instanceof Error) reject(message)
        else resolve(message)
      }
      if (kept !== undefined) put(kept)
    })
  }

  return { put, next }
}
