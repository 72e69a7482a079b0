import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { MailReturn } from '../../shared/letters/letter.ts'
import type { ReturnKind } from '../../shared/letters/mail-returns.ts'
import type { Deps } from '../deps.ts'
import { letterKeys } from '../storage/letter-keys.ts'

const Tag = z.array(z.string()).optional()

/** What SES tells through EventBridge ("Amazon SES event data"), as far as it is of use here. */
const SesEvent = z.object({
  time: z.string(),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      tags: z.object({ call: Tag, dossier: Tag, decision: Tag, account: Tag, message: Tag }),
    }),
    bounce: z
      .object({
        bounceType: z.string(),
        bouncedRecipients: z.array(z.object({ diagnosticCode: z.string().optional() })),
      })
      .optional(),
    deliveryDelay: z
      .object({ delayedRecipients: z.array(z.object({ diagnosticCode: z.string().optional() })) })
      .optional(),
    reject: z.object({ reason: z.string() }).optional(),
  }),
})
type Detail = z.infer<typeof SesEvent>['detail']

/** A server may write pages. */
const LONGEST_REASON = 300

function kindOf({ eventType, bounce }: Detail): ReturnKind | undefined {
  switch (eventType) {
    case 'Bounce':
      return bounce?.bounceType === 'Permanent' ? 'noMailbox' : 'undelivered'
    case 'Reject':
      return 'refused'
    case 'Complaint':
      return 'complained'
    case 'DeliveryDelay':
      return 'delayed'
    default:
      return undefined
  }
}

function reasonOf({ bounce, deliveryDelay, reject }: Detail): string | undefined {
  const [recipient] = bounce?.bouncedRecipients ?? deliveryDelay?.delayedRecipients ?? []
  return (recipient?.diagnosticCode ?? reject?.reason)?.slice(0, LONGEST_REASON)
}

/**
 * Notes beside a letter what came back of its e-mail, by the tags that the e-mail carried; other e-mails are of no
 * concern here. In any order and any number of times: a delay never hides what came of it. Throws where the e-mail is
 * not noted as sent yet, so that it is tried again.
 */
export async function noteReturn({ table, log }: Pick<Deps, 'table' | 'log'>, event: unknown): Promise<void> {
  const { time, detail } = SesEvent.parse(event)
  const { call, dossier, decision, account, message } = detail.mail.tags
  const kind = kindOf(detail)
  if (!kind || !call?.[0] || !dossier?.[0] || !decision?.[0] || !account?.[0] || !message?.[0]) return
  const reason = reasonOf(detail)
  const returned: MailReturn = { kind, at: new Date(time).toISOString(), ...(reason && { reason }) }
  const isFinal = kind !== 'delayed'
  try {
    await table.update({
      Key: letterKeys.letterMail(call[0], dossier[0], decision[0], account[0]),
      UpdateExpression: 'SET returned = :returned, returnedOf = :message',
      ConditionExpression: `attribute_exists(pk)${isFinal ? '' : ' AND (attribute_not_exists(returnedOf) OR returnedOf <> :message)'}`,
      ExpressionAttributeValues: { ':returned': returned, ':message': message[0] },
    })
  } catch (error) {
    // What became of it is known already, and a delay says less.
    if (error instanceof ConditionalCheckFailedException && !isFinal) return
    throw error
  }
  log({ event: 'mail.returned', kind, dossierId: dossier[0], decisionId: decision[0], accountId: account[0] })
}
