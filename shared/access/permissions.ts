import { DECIDABLE, type DossierState } from './life-cycle.ts'
import { SAMPLE_STATES } from '../calibration/sample.ts'
import type { OrganisationRelation, Relation, Role } from './roles.ts'

/** One way to be allowed: every named condition holds. A rule without conditions allows everybody. */
interface Rule {
  signedIn?: true
  roles?: readonly Role[]
  relations?: readonly Relation[]
  /** Relation to the organisation in question; a rule names it or `relations`, never both. */
  organisation?: readonly OrganisationRelation[]
  states?: readonly DossierState[]
}

const SERVICE: readonly Role[] = ['staff', 'director', 'auditor']
const OF_ORGANISATION: readonly OrganisationRelation[] = ['manager', 'member']
const AFTER_DRAFT = [
  'submitted',
  'incomplete',
  'admissible',
  'inadmissible',
  'evaluation',
  'evaluated',
  'awarded',
  'reserve',
  'rejected',
  'deferred',
  'withdrawn',
] as const satisfies readonly DossierState[]
const UNDER_EVALUATION = [
  'evaluation',
  'evaluated',
  'awarded',
  'reserve',
  'rejected',
  'deferred',
] as const satisfies readonly DossierState[]

/**
 * Who may do what: action × role × relation to the dossier × state. A list of ways, each enough by itself; deny by
 * default. Every route names one action of this table.
 */
export const PERMISSIONS = {
  'public.read': [{}],
  'account.self': [{ signedIn: true }],
  'account.manage': [{ roles: ['admin'] }],
  'organisation.register': [{ signedIn: true }],
  'organisation.join': [{ signedIn: true }],
  'organisation.read': [{ organisation: OF_ORGANISATION }, { roles: SERVICE }],
  'organisation.write': [{ organisation: ['manager'] }],
  'organisation.leave': [{ organisation: OF_ORGANISATION }],
  'folder.read': [{ organisation: OF_ORGANISATION }, { roles: SERVICE }],
  'folder.write': [{ organisation: OF_ORGANISATION }],
  'folder.readBank': [{ organisation: ['manager'] }, { roles: SERVICE }],
  'folder.writeBank': [{ organisation: ['manager'] }],
  'offer.search': [{ signedIn: true }],
  'offer.write': [{ organisation: ['manager'] }],
  'conversation.start': [{ organisation: OF_ORGANISATION }],
  'conversation.use': [{ organisation: OF_ORGANISATION }],
  'call.write': [{ roles: ['staff'] }],
  'call.readUnpublished': [{ roles: ['staff', 'director', 'auditor'] }],
  'dossier.create': [{ signedIn: true }],
  'dossier.read': [
    { relations: ['lead', 'partner'] },
    { roles: SERVICE, states: AFTER_DRAFT },
    { relations: ['declared'], states: UNDER_EVALUATION },
    { relations: ['calibrating'], states: SAMPLE_STATES },
  ],
  // Each in its own part: who writes in a section stands in the section.
  'dossier.write': [{ relations: ['lead', 'partner'], states: ['draft', 'incomplete'] }],
  'dossier.submit': [{ relations: ['lead'], states: ['draft', 'incomplete'] }],
  'partner.manage': [{ relations: ['lead'], states: ['draft'] }],
  'partner.leave': [{ relations: ['lead', 'partner'], states: ['draft'] }],
  'partner.addPeople': [{ relations: ['lead', 'partner'], states: ['draft', 'incomplete'] }],
  // With the link of an invitation.
  'invitation.accept': [{ signedIn: true }],
  'confirmation.give': [{ relations: ['partner'], states: ['draft', 'incomplete'] }],
  'presence.tell': [{ relations: ['lead', 'partner'] }],
  'dossier.withdraw': [
    { relations: ['lead'], states: ['submitted', 'incomplete', 'admissible', 'evaluation', 'evaluated'] },
  ],
  'dossier.delete': [{ relations: ['lead'], states: ['draft'] }],
  'dossier.restore': [{ relations: ['lead'], states: ['deleted'] }],
  'dossier.copy': [{ relations: ['lead', 'partner'] }],
  'dossier.list': [{ roles: SERVICE }],
  'dossier.export': [{ relations: ['lead', 'partner'] }, { roles: SERVICE, states: AFTER_DRAFT }],
  'dossier.printAgain': [
    { relations: ['lead', 'partner'] },
    { roles: ['staff', 'director'], states: AFTER_DRAFT },
  ],
  'document.read': [
    { relations: ['lead', 'partner'] },
    { roles: SERVICE, states: AFTER_DRAFT },
    { relations: ['declared'], states: UNDER_EVALUATION },
    { relations: ['calibrating'], states: SAMPLE_STATES },
  ],
  'document.write': [{ relations: ['lead', 'partner'], states: ['draft', 'incomplete'] }],
  /** Papers that are asked for once, for all partners. */
  'document.writeCommon': [{ relations: ['lead'], states: ['draft', 'incomplete'] }],
  'completion.request': [{ roles: ['staff'], states: ['submitted'] }],
  'completion.manage': [{ roles: ['staff'], states: ['incomplete'] }],
  'submission.compare': [{ relations: ['lead', 'partner'] }, { roles: SERVICE, states: AFTER_DRAFT }],
  'message.read': [
    { relations: ['lead', 'partner'], states: AFTER_DRAFT },
    { roles: SERVICE, states: AFTER_DRAFT },
  ],
  'message.write': [
    { relations: ['lead', 'partner'], states: AFTER_DRAFT },
    { roles: ['staff'], states: AFTER_DRAFT },
  ],
  'note.read': [{ roles: SERVICE, states: AFTER_DRAFT }],
  'note.write': [{ roles: ['staff'], states: AFTER_DRAFT }],
  'dossier.readEarlierGrants': [{ roles: SERVICE, states: AFTER_DRAFT }],
  'admissibility.declare': [{ roles: ['staff'], states: ['submitted'] }],
  // After the evaluation too: a third opinion is asked for when two that are there lie apart.
  'assignment.write': [{ roles: ['staff'], states: ['admissible', 'evaluation', 'evaluated'] }],
  'assignment.own': [{ roles: ['evaluator'] }],
  'conflict.lift': [
    { roles: ['staff'], states: ['admissible', 'evaluation', 'evaluated', 'reserve', 'deferred'] },
  ],
  'conflict.declare': [{ relations: ['assigned'], states: ['evaluation'] }],
  'evaluation.readOwn': [{ relations: ['declared'], states: UNDER_EVALUATION }],
  'evaluation.write': [{ relations: ['declared'], states: ['evaluation'] }],
  'evaluation.reopen': [{ roles: ['staff'], states: ['evaluation', 'evaluated'] }],
  'evaluation.noteConsensus': [{ roles: ['staff'], states: ['evaluation', 'evaluated'] }],
  'evaluation.readAll': [{ roles: SERVICE }],
  'calibration.write': [{ roles: ['staff'] }],
  'calibration.own': [{ roles: ['evaluator'] }],
  'evaluator.list': [{ roles: SERVICE }],
  'evaluator.invite': [{ roles: ['staff'] }],
  'ranking.read': [{ roles: SERVICE }],
  'decision.write': [{ roles: ['staff'], states: DECIDABLE }],
  'scenario.write': [{ roles: ['staff'] }],
  'draw.make': [{ roles: ['staff'] }],
  'meeting.list': [{ roles: SERVICE }],
  // Which meeting: the service reads all of them, others those in which they have a seat.
  'meeting.read': [{ roles: SERVICE }, { roles: ['committee'] }],
  'meeting.own': [{ roles: ['committee'] }],
  'meeting.write': [{ roles: ['staff'] }],
  // Staff who keep the minutes enter the votes of others.
  'meeting.vote': [{ roles: ['committee', 'staff', 'director'] }],
  'release.request': [{ roles: ['staff'] }],
  'release.confirm': [{ roles: ['director'] }],
  'export.read': [{ roles: SERVICE }],
  'letter.follow': [{ roles: SERVICE }],
  'letter.write': [{ roles: ['staff'] }],
  'letter.preview': [{ roles: SERVICE, states: AFTER_DRAFT }],
  'letter.send': [{ roles: ['staff'], states: DECIDABLE }],
  'letter.read': [{ relations: ['lead', 'partner'] }, { roles: SERVICE, states: AFTER_DRAFT }],
  'letter.chooseLanguage': [{ relations: ['lead'] }],
  'history.import': [{ roles: ['staff'] }],
  'token.manage': [{ roles: ['admin'] }],
  'webhook.manage': [{ roles: ['admin'] }],
} as const satisfies Record<string, readonly Rule[]>

export type Permission = keyof typeof PERMISSIONS

/** Who asks: roles of the account (none for a visitor) and how the account stands to the dossier in question. */
export interface Asker {
  signedIn: boolean
  roles: readonly Role[]
  relation?: Relation
  organisation?: OrganisationRelation
  state?: DossierState
  /** Of an API token: the only permissions that its scopes give it, whatever its role could. */
  granted?: readonly Permission[] | undefined
}

const isGranted = (permission: Permission, { granted }: Pick<Asker, 'granted'>) =>
  granted === undefined || granted.includes(permission)

const holds = (rule: Rule, asker: Asker): boolean =>
  (!rule.signedIn || asker.signedIn) &&
  (!rule.roles || rule.roles.some((role) => asker.roles.includes(role))) &&
  (!rule.relations || (asker.relation !== undefined && rule.relations.includes(asker.relation))) &&
  (!rule.organisation ||
    (asker.organisation !== undefined && rule.organisation.includes(asker.organisation))) &&
  (!rule.states || (asker.state !== undefined && rule.states.includes(asker.state)))

/**
 * Whether the asker may do it. A member of a dossier, or an evaluator kept from it by a conflict, gets nothing from a
 * role: an employee of a partner who also works for the service does not judge the own dossier.
 */
export function isAllowed(permission: Permission, asker: Asker): boolean {
  if (!isGranted(permission, asker)) return false
  const rules: readonly Rule[] = PERMISSIONS[permission]
  const isInvolved = asker.relation !== undefined && asker.relation !== 'none'
  return rules.some((rule) => holds(rule, asker) && !(isInvolved && rule.roles && !rule.relations))
}

/** Whether an asker with these roles could be allowed for some dossier or organisation: what a route checks before it loads anything. */
export function couldBeAllowed(permission: Permission, asker: Pick<Asker, 'signedIn' | 'roles'>): boolean {
  const rules: readonly Rule[] = PERMISSIONS[permission]
  return rules.some((rule) => {
    if (rule.relations || rule.organisation) return asker.signedIn
    return holds(
      { ...(rule.signedIn && { signedIn: true }), ...(rule.roles && { roles: rule.roles }) },
      asker,
    )
  })
}
