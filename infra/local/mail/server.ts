import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '../../../shared/language.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { answerPages } from './pages.ts'
import type { SesAccount } from './send-email.ts'
import { type SesEndpoint, answerSes } from './ses-endpoint.ts'
import { signInCodeMail } from './sign-in-code.ts'
import type { MailEvent } from './simulator.ts'

export interface MailOptions extends SesAccount {
  /** Folder that keeps the mails, a file each; without it they go with the process. */
  readonly dataDir?: string | undefined
  readonly clock?: (() => Date) | undefined
}

export interface LocalMail {
  /** Answers calls to the SES API v2. */
  handleSes(request: IncomingMessage, response: ServerResponse): void
  /** Tells from now on what comes back of mails to Amazon's mailbox simulator. */
  onEvent(listener: (event: MailEvent) => void): void
  /** Answers `/_mail` and what is below it. */
  handlePages(request: IncomingMessage, response: ServerResponse): void
  list: Mailbox['list']
  /** Delivers the code of the local sign-in. */
  sendCode(email: string, code: string, language: Language): void
}

/** Captures the mails that the portal sends, and shows them. Throws a `LaunchFailure` if its folder is unusable. */
export function createMail(options: MailOptions = {}): LocalMail {
  const mailbox = openMailbox(options.dataDir, options.clock ?? (() => new Date()))
  const listeners: ((event: MailEvent) => void)[] = []
  const ses: SesEndpoint = {
    mailbox,
    account: options,
    onEvent: (event) => {
      for (const tell of listeners) tell(event)
    },
  }
  return {
    handleSes: (request, response) => void answerSes(ses, request, response),
    onEvent: (listener) => void listeners.push(listener),
    handlePages: (request, response) => {
      try {
        answerPages(mailbox, request, response)
      } catch {
        // An address that is no address; everything else has its own answer.
        response.writeHead(400).end()
      }
    },
    list: mailbox.list,
    sendCode: (email, code, language) => void mailbox.add(signInCodeMail(email, code, language)),
  }
}
