import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

const TEXTS = ['organisations', 'account'] as const

/** Organisations of a person, and the search for partners. */
export const organisationPages: readonly Page[] = [
  {
    path: paths.organisations(LANGUAGE),
    permission: 'account.self',
    texts: TEXTS,
    load: () => import('./my-organisations.tsx'),
  },
  {
    path: paths.joinOrganisation(LANGUAGE, ':token'),
    permission: 'organisation.join',
    texts: TEXTS,
    load: () => import('./join-page.tsx'),
  },
  {
    path: paths.organisation(LANGUAGE, ':organisationId'),
    permission: 'organisation.read',
    texts: TEXTS,
    load: () => import('./overview-page.tsx'),
  },
  {
    path: paths.editOrganisation(LANGUAGE, ':organisationId'),
    permission: 'organisation.write',
    texts: TEXTS,
    load: () => import('./edit-page.tsx'),
  },
  {
    path: paths.members(LANGUAGE, ':organisationId'),
    permission: 'organisation.read',
    texts: TEXTS,
    load: () => import('./members-page.tsx'),
  },
  {
    path: paths.folder(LANGUAGE, ':organisationId'),
    permission: 'folder.read',
    texts: TEXTS,
    load: () => import('./folder-page.tsx'),
  },
  {
    path: paths.conversations(LANGUAGE, ':organisationId'),
    permission: 'conversation.use',
    texts: TEXTS,
    load: () => import('./conversations-page.tsx'),
  },
  {
    path: paths.conversation(LANGUAGE, ':organisationId', ':conversationId'),
    permission: 'conversation.use',
    texts: TEXTS,
    load: () => import('./conversation-page.tsx'),
  },
  {
    path: paths.publishOffer(LANGUAGE, ':organisationId'),
    permission: 'offer.write',
    texts: TEXTS,
    load: () => import('./publish-page.tsx'),
  },
  {
    path: paths.changeOffer(LANGUAGE, ':organisationId', ':offerId'),
    permission: 'offer.write',
    texts: TEXTS,
    load: () => import('./change-offer-page.tsx'),
  },
  {
    path: paths.partnerSearch(LANGUAGE),
    permission: 'offer.search',
    texts: TEXTS,
    load: () => import('./search-page.tsx'),
  },
  {
    path: paths.writeToOffer(LANGUAGE, ':offerId'),
    permission: 'offer.search',
    texts: TEXTS,
    load: () => import('./write-page.tsx'),
  },
  {
    path: paths.startWithOffer(LANGUAGE, ':offerId'),
    permission: 'dossier.create',
    texts: TEXTS,
    load: () => import('./start-page.tsx'),
  },
]
