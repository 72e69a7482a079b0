import * as z from 'zod'

/** Prefixes of ids: an id carries its kind, so that one can never be taken for another. */
export const ID_PREFIX = {
  account: 'acc',
  call: 'cal',
  dossier: 'dos',
  organisation: 'org',
  offer: 'ofr',
  conversation: 'con',
  partner: 'par',
  document: 'doc',
  evaluation: 'eva',
  decision: 'dec',
  message: 'msg',
  release: 'rel',
  meeting: 'mee',
  seat: 'sea',
  export: 'exp',
  invitation: 'inv',
  scenario: 'scn',
  token: 'tok',
  webhook: 'whk',
} as const

export type IdKind = keyof typeof ID_PREFIX

/** Schema of an id of one kind: prefix, underscore, 26 characters of Crockford base 32 (130 bits, unguessable). */
export const idSchema = (kind: IdKind) =>
  z
    .string()
    .regex(new RegExp(`^${ID_PREFIX[kind]}_[0-9a-hjkmnp-tv-z]{26}$`), { error: 'id.malformed' })
    .meta({ description: `Id of kind ${kind}` })
