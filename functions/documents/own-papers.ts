import { isEditable } from '../../shared/access/life-cycle.ts'
import { USUAL_FILES } from '../../shared/documents/file-rules.ts'
import { currentDocuments, isReplaced } from '../../shared/documents/versions.ts'
import type { DocumentKind } from '../../shared/calls/call.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DocumentItem, DossierRecord, Member } from '../dossiers/dossier-record.ts'
import type { Papers } from './load-papers.ts'

/** The asker's place in a dossier whose papers they may write. */
export function memberOf(context: Context, papers: Papers): Member {
  authorise(context, 'document.write', papers)
  const { accountId } = actorOf(context)
  const member = papers.members.find((candidate) => candidate.accountId === accountId)
  if (!member) throw new DomainError('dossier.not_found')
  return member
}

/** Whether a paper is the member's own; what names no partner is the lead's. */
const isOwn = (member: Member, { partnerId }: Pick<DocumentItem, 'partnerId'>): boolean =>
  partnerId === undefined ? member.relation === 'lead' : partnerId === member.partnerId

/** Throws unless the paper is one of the member's own part. */
export function checkOwn(member: Member, item: DocumentItem): void {
  if (!isOwn(member, item)) throw new DomainError('document.other_partner')
}

/** Throws where this kind is given by the lead, or where the member has given as many files of it as it takes. */
export function checkKind(
  context: Context,
  papers: Papers,
  { kind, member, replaces }: { kind: DocumentKind; member: Member; replaces: string | undefined },
): void {
  if (!kind.perPartner && member.relation !== 'lead') throw new DomainError('document.for_lead')
  if (!kind.perPartner) authorise(context, 'document.writeCommon', papers)
  const given = currentDocuments(papers.documents).filter(
    (item) => item.kindId === kind.id && item.id !== replaces && isOwn(member, item),
  )
  const limit = kind.maximumFiles ?? USUAL_FILES
  if (given.length >= limit) throw new DomainError('document.too_many_of_kind', { limit })
}

/** Throws unless the named document can get a newer version: it is there, of the same kind, own, and the latest. */
export function checkReplaced(papers: Papers, member: Member, replaces: string, kindId: string): void {
  const before = papers.documents.find(({ id }) => id === replaces)
  if (!before || before.kindId !== kindId) throw new DomainError('document.not_found')
  checkOwn(member, before)
  if (isReplaced(papers.documents, replaces)) throw new DomainError('document.replaced')
}

type Seen = Pick<DossierRecord, 'members' | 'documents'> & { head: Pick<DossierRecord['head'], 'state'> }

/** Ids of the papers that an account may replace or take out now. */
export function writableIds({ head, members, documents }: Seen, accountId: string | undefined): Set<string> {
  const member = members.find((candidate) => candidate.accountId === accountId)
  if (!member || !isEditable(head.state)) return new Set()
  return new Set(
    currentDocuments(documents)
      .filter((item) => isOwn(member, item))
      .map(({ id }) => id),
  )
}
