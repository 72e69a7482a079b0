import { DOSSIER_STATES } from '../../shared/access/life-cycle.ts'
import { isAllowed, PERMISSIONS, type Permission } from '../../shared/access/permissions.ts'
import type { Relation } from '../../shared/access/roles.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import type { AssignmentItem, CalibratorItem, DossierHead, DossierRecord, Member } from './dossier-record.ts'

const ASSIGNMENT_RELATIONS = {
  assigned: 'assigned',
  declared: 'declared',
  submitted: 'declared',
  conflicted: 'conflicted',
} as const satisfies Record<AssignmentItem['state'], Relation>

// A sample is closed until its reader has declared, as any dossier is.
const CALIBRATION_RELATIONS = {
  asked: 'assigned',
  declared: 'calibrating',
  conflicted: 'conflicted',
} as const satisfies Record<CalibratorItem['state'], Relation>

/** How the asker stands to a dossier: what its members and assignments say. Membership comes before everything. */
export function relationTo(
  record: {
    members: readonly Member[]
    assignments: readonly AssignmentItem[]
    calibrators: readonly CalibratorItem[]
  },
  accountId: string | undefined,
): Relation {
  const member = record.members.find((candidate) => candidate.accountId === accountId)
  if (member) return member.relation
  const assignment = record.assignments.find((candidate) => candidate.evaluatorId === accountId)
  if (assignment) return ASSIGNMENT_RELATIONS[assignment.state]
  const calibrator = record.calibrators.find((candidate) => candidate.evaluatorId === accountId)
  return calibrator ? CALIBRATION_RELATIONS[calibrator.state] : 'none'
}

type Known = Pick<DossierRecord, 'members' | 'assignments' | 'calibrators'> & {
  head: Pick<DossierHead, 'state'>
}

const askerOf = (context: Context, record: Known) => ({
  signedIn: context.actor !== undefined,
  roles: context.actor?.roles ?? [],
  relation: relationTo(record, context.actor?.accountId),
  state: record.head.state,
  granted: context.actor?.token?.granted,
})

/** Permissions that the asker has on a dossier in its present state. */
export function permissionsOn(context: Context, record: Known): Permission[] {
  const asker = askerOf(context, record)
  return DOSSIER_PERMISSIONS.filter((permission) => isAllowed(permission, asker))
}

const isPermission = (text: string): text is Permission => text in PERMISSIONS
const DOSSIER_PERMISSIONS = Object.keys(PERMISSIONS)
  .filter(isPermission)
  .filter((permission) =>
    /^(dossier|partner|confirmation|document|completion|submission|message|note|admissibility|assignment|conflict|evaluation|decision)\./u.test(
      permission,
    ),
  )

/**
 * Throws unless the asker may do it. Who may not even know of the dossier gets `dossier.not_found`, so that an id
 * tells nothing; an evaluator with a conflict, or without a declaration, is told why.
 */
export function authorise(context: Context, permission: Permission, record: Known): void {
  const asker = askerOf(context, record)
  if (isAllowed(permission, asker)) return
  if (asker.relation === 'conflicted') throw new DomainError('conflict.declared')
  if (asker.relation === 'assigned') throw new DomainError('conflict.undeclared')
  if (!isAllowed('dossier.read', asker)) throw new DomainError('dossier.not_found')
  if (isRefusedByState(permission, asker)) throw new DomainError('dossier.locked', tellableState(asker))
  throw new DomainError('permission.denied', { permission })
}

/** Members may not know the state of a dossier that was decided and not yet announced; the service may. */
const tellableState = ({ relation, state }: ReturnType<typeof askerOf>) =>
  relation === 'none' ? { state } : {}

/** Whether the same person could do it in another state. */
function isRefusedByState(permission: Permission, asker: ReturnType<typeof askerOf>): boolean {
  return DOSSIER_STATES.some((state) => isAllowed(permission, { ...asker, state }))
}
