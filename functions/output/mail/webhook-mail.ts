import type { Language } from '../../../shared/language.ts'
import type { Mail } from './mail.ts'

interface Facts {
  name: string
  webhook: string
  href: string
}

/** To an administrator: that a webhook took nothing for a day and is no longer tried. */
export const WEBHOOK_DISABLED_MAILS: Record<Language, (facts: Facts) => Mail> = {
  fr: ({ name, webhook, href }) => ({
    subject: `Le webhook « ${webhook} » est désactivé`,
    paragraphs: [
      `Bonjour ${name},`,
      `Le système que le webhook « ${webhook} » prévient n’a rien accepté pendant un jour. Plus rien ne lui est envoyé.`,
      'Quand il répond de nouveau, réactivez le webhook : ce qui s’est passé entre-temps peut lui être renvoyé depuis le journal.',
    ],
    link: { label: 'Voir le webhook', href },
  }),
  en: ({ name, webhook, href }) => ({
    subject: `The webhook “${webhook}” is disabled`,
    paragraphs: [
      `Hello ${name},`,
      `The system that the webhook “${webhook}” tells has accepted nothing for a day. Nothing more is sent to it.`,
      'Once it answers again, activate the webhook: what happened meanwhile can be sent again from the log.',
    ],
    link: { label: 'See the webhook', href },
  }),
}
