import type { PublicCall } from '../../../../shared/calls/call.ts'
import { parseSectionKey } from '../../../../shared/calls/section-key.ts'
import type { CompletionPart } from '../../../../shared/completion/completion.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import { localized } from '../../i18n/format.ts'

/** What a section is called, with the partner whose copy it is. */
export function sectionName(
  key: string,
  { form }: PublicCall,
  { partners }: Pick<Dossier, 'partners'>,
): string {
  const { sectionId, partnerId } = parseSectionKey(key)
  const title = localized(form.sections.find(({ id }) => id === sectionId)?.title) || sectionId
  const partner = partners.find(({ id }) => id === partnerId)?.name
  return partner ? `${title} · ${partner}` : title
}

/** What a kind of papers is called. */
export const paperName = (kindId: string, { documentKinds }: PublicCall): string =>
  localized(documentKinds.find(({ id }) => id === kindId)?.label) || kindId

/** What a section or a paper that is to be completed is called. */
export const partName = (
  { kind, id }: Pick<CompletionPart, 'kind' | 'id'>,
  call: PublicCall,
  dossier: Pick<Dossier, 'partners'>,
): string => (kind === 'section' ? sectionName(id, call, dossier) : paperName(id, call))
