import type { Form, FormSection } from './form.ts'

/**
 * Name of a stored section of a dossier: the section's id for the common part (`project`), and with the partner where
 * every partner answers a copy of its own (`identity~par_…`). No id holds a tilde.
 */
export const sectionKey = (sectionId: string, partnerId?: string): string =>
  partnerId === undefined ? sectionId : `${sectionId}~${partnerId}`

/** Section and partner of a key. */
export function parseSectionKey(key: string): { sectionId: string; partnerId?: string } {
  const at = key.indexOf('~')
  return at < 0 ? { sectionId: key } : { sectionId: key.slice(0, at), partnerId: key.slice(at + 1) }
}

/** A section as a dossier has it: the form's section, its key, and whose it is (absent for the common part). */
export interface SectionCopy<P extends { id: string } = { id: string }> {
  key: string
  section: FormSection
  partner?: P
}

/** Every section that a dossier with these partners has, in the order of the form, the lead's copy first. */
export const sectionCopies = <P extends { id: string }>(
  form: Form,
  partners: readonly P[],
): SectionCopy<P>[] =>
  form.sections.flatMap((section): SectionCopy<P>[] =>
    section.answeredBy === 'everyPartner'
      ? partners.map((partner) => ({ key: sectionKey(section.id, partner.id), section, partner }))
      : [{ key: section.id, section }],
  )
