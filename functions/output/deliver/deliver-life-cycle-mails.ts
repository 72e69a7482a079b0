import { judgeBudgets } from '../../../shared/budget/gaps.ts'
import { boundText } from '../../../shared/calls/bindings.ts'
import { closingDay } from '../../../shared/calls/reminders.ts'
import type { Account } from '../../../shared/accounts/account.ts'
import { findGaps } from '../../../shared/dossiers/completeness.ts'
import { DomainError } from '../../../shared/errors/domain-error.ts'
import { findAccounts } from '../../accounts/find-accounts.ts'
import { findForm, findPublishedCall } from '../../calls/find-call.ts'
import type { DossierRecord } from '../../dossiers/dossier-record.ts'
import { loadDossier, loadHead } from '../../dossiers/dossier.store.ts'
import { answersOf, contentHashOf } from '../../dossiers/content.ts'
import { shownConfirmations } from '../../dossiers/shown-confirmations.ts'
import { LIFE_CYCLE_MAILS, type LifeCycleMails } from '../mail/life-cycle-mail.ts'
import type { Mail } from '../mail/mail.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

type Write = (texts: LifeCycleMails, name: string, href: (path: string) => string) => Mail

interface Letter {
  messageId: string
  accountIds: readonly string[]
  write: Write
  /** Who does not want it. */
  isUnwanted?: (account: Account) => boolean
}

/** Writes to some accounts, each in its own language. */
async function writeTo(
  deps: MailDeps,
  { messageId, accountIds, write, isUnwanted = () => false }: Letter,
): Promise<void> {
  for (const account of await findAccounts(deps.table, accountIds)) {
    if (isUnwanted(account)) continue
    const { email, name, language } = account
    const mail = write(LIFE_CYCLE_MAILS[language], name, (path) => pageAddress(deps, language, path))
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

/** Tells members, service and evaluators that a dossier was withdrawn. Evaluators get its reference alone. */
export async function deliverWithdrawal(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds, evaluatorIds }: OutboxMessages['mail.dossierWithdrawn'],
): Promise<void> {
  const { reference = '', projectTitle, lead, withdrawal } = await loadHead(deps.table, dossierId)
  const reasons = withdrawal?.reasons ?? ''
  await writeTo(deps, {
    messageId,
    accountIds,
    write: (texts, name, href) =>
      texts.withdrawn({ name, reference, projectTitle, reasons, href: href(`/dossiers/${dossierId}`) }),
  })
  await writeTo(deps, {
    messageId,
    accountIds: evaluatorIds,
    write: (texts, name, href) => texts.withdrawnForEvaluator({ name, reference, href: href('/evaluation') }),
  })
  const href = pageAddress(deps, 'fr', `/staff/dossiers/${dossierId}`)
  const mail = LIFE_CYCLE_MAILS.fr.withdrawnForService({ reference, projectTitle, lead, reasons, href })
  await sendMailOnce(deps, { messageId, to: deps.config.service.email, language: 'fr', mail })
}

/** The dossier, or undefined where it was forgotten since the message was written. */
async function findDossier(deps: MailDeps, dossierId: string): Promise<DossierRecord | undefined> {
  try {
    return await loadDossier(deps.table, dossierId)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'dossier.not_found') return undefined
    throw error
  }
}

/** Tells the other members that a draft was deleted, or is back; nothing where that has changed again since. */
export async function deliverDraftChange(
  deps: MailDeps,
  messageId: string,
  type: 'mail.draftDeleted' | 'mail.draftRestored',
  { dossierId, accountIds }: OutboxMessages['mail.draftDeleted'],
): Promise<void> {
  const record = await findDossier(deps, dossierId)
  const isDeleted = record?.head.state === 'deleted'
  if (!record || isDeleted !== (type === 'mail.draftDeleted')) return
  const { callId, formVersion, deletion } = record.head
  const { form, timeZone } = await findForm(deps.table, callId, formVersion)
  const projectTitle = boundText(form, answersOf(record), 'projectTitle').trim()
  const write: Write = (texts, name, href) =>
    deletion
      ? texts.draftDeleted({
          name,
          projectTitle,
          by: deletion.deletedBy,
          restorableUntil: deletion.restorableUntil,
          timeZone,
          href: href('/dossiers'),
        })
      : texts.draftRestored({ name, projectTitle, href: href(`/dossiers/${dossierId}`) })
  await writeTo(deps, { messageId, accountIds, write })
}

/**
 * Reminds those who write a draft of its closing, with what is still missing. Nothing leaves where the draft was
 * submitted or deleted meanwhile, or where its call closes on another day by now.
 */
export async function deliverReminder(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds, closesOn }: OutboxMessages['mail.draftReminder'],
): Promise<void> {
  const record = await findDossier(deps, dossierId)
  if (record?.head.state !== 'draft') return
  const { callId, formVersion } = record.head
  const call = await findPublishedCall(deps.table, callId)
  if (closingDay(call) !== closesOn || deps.now() > call.closesAt) return
  const form = await findForm(deps.table, callId, formVersion)
  const answers = answersOf(record)
  const facts = {
    projectTitle: boundText(form.form, answers, 'projectTitle').trim(),
    callTitle: call.title,
    closesAt: call.closesAt,
    timeZone: call.timeZone,
    gaps: findGaps(
      form,
      { ...record, answers, confirmations: shownConfirmations(record, contentHashOf(record, form)) },
      judgeBudgets,
    ).length,
  }
  await writeTo(deps, {
    messageId,
    accountIds,
    isUnwanted: ({ isReminded }) => isReminded === false,
    write: (texts, name, href) => texts.reminder({ ...facts, name, href: href(`/dossiers/${dossierId}`) }),
  })
}

/** Tells those who write a draft that its call has a next version, and that their answers are kept. */
export async function deliverFormChange(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds }: OutboxMessages['mail.formChanged'],
): Promise<void> {
  const record = await findDossier(deps, dossierId)
  if (record?.head.state !== 'draft') return
  const call = await findPublishedCall(deps.table, record.head.callId)
  const form = await findForm(deps.table, call.id, record.head.formVersion)
  const facts = {
    projectTitle: boundText(form.form, answersOf(record), 'projectTitle').trim(),
    callTitle: call.title,
  }
  await writeTo(deps, {
    messageId,
    accountIds,
    write: (texts, name, href) => texts.formChanged({ ...facts, name, href: href(`/dossiers/${dossierId}`) }),
  })
}
