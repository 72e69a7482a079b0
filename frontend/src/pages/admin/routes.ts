import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** Pages of an administrator. */
export const adminPages: readonly Page[] = [
  {
    path: paths.accounts(LANGUAGE),
    permission: 'account.manage',
    texts: ['admin'],
    load: () => import('./accounts-page.tsx'),
  },
  {
    path: paths.tokens(LANGUAGE),
    permission: 'token.manage',
    texts: ['tokens'],
    load: () => import('./integration/tokens-page.tsx'),
  },
  {
    path: paths.webhooks(LANGUAGE),
    permission: 'webhook.manage',
    texts: ['webhooks'],
    load: () => import('./integration/webhooks-page.tsx'),
  },
  {
    path: paths.webhook(LANGUAGE, ':webhookId'),
    permission: 'webhook.manage',
    texts: ['webhooks'],
    load: () => import('./integration/webhook-page.tsx'),
  },
]
