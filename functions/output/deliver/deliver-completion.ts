import type { PublicCall } from '../../../shared/calls/call.ts'
import { parseSectionKey } from '../../../shared/calls/section-key.ts'
import type { Completion } from '../../../shared/completion/completion.ts'
import type { Language } from '../../../shared/language.ts'
import { findAccounts } from '../../accounts/find-accounts.ts'
import { findForm } from '../../calls/find-call.ts'
import { loadDossier, loadHead } from '../../dossiers/dossier.store.ts'
import { COMPLETION_MAILS, completionPassedMail } from '../mail/completion-mail.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

/** What each part is called on the pages, with its reason as the service wrote it. */
const namedParts = ({ parts }: Completion, { form, documentKinds }: PublicCall, language: Language) =>
  parts.map(({ kind, id, reason }) => {
    const { sectionId } = parseSectionKey(id)
    const name =
      kind === 'section'
        ? form.sections.find((section) => section.id === sectionId)?.title[language]
        : documentKinds.find((paper) => paper.id === id)?.label[language]
    return { name: name ?? id, reason }
  })

/** Tells everybody who writes for a dossier what is asked, or what became of it, each in their own language. */
export async function deliverCompletion(
  deps: MailDeps,
  messageId: string,
  { dossierId, number, what, accountIds }: OutboxMessages['mail.completion'],
): Promise<void> {
  const { head, completions } = await loadDossier(deps.table, dossierId)
  const completion = completions.find((candidate) => candidate.number === number)
  if (!completion) throw new Error('an e-mail is about a request that is not there')
  const call = await findForm(deps.table, head.callId, head.formVersion)
  const { reference = '', projectTitle } = head
  const { dueAt, timeZone } = completion
  for (const { email, name, language } of await findAccounts(deps.table, accountIds)) {
    const mail = COMPLETION_MAILS[language][what]({
      name,
      reference,
      projectTitle,
      parts: namedParts(completion, call, language),
      dueAt,
      timeZone,
      href: pageAddress(deps, language, `/dossiers/${dossierId}`),
    })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

/** Tells the service that a date passed without a resubmission. */
export async function deliverCompletionPassed(
  deps: MailDeps,
  messageId: string,
  { dossierId }: OutboxMessages['mail.completionPassed'],
): Promise<void> {
  const { reference = '', projectTitle } = await loadHead(deps.table, dossierId)
  const href = pageAddress(deps, 'fr', `/staff/dossiers/${dossierId}`)
  const mail = completionPassedMail({ reference, projectTitle, href })
  await sendMailOnce(deps, { messageId, to: deps.config.service.email, language: 'fr', mail })
}
