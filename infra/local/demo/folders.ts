import { createHash } from 'node:crypto'
import type { Account } from '../../../shared/accounts/account.ts'
import type { FolderKind } from '../../../shared/organisations/folder-kinds.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { checkBytes } from '../../../functions/documents/check-bytes.ts'
import { objectKeyOf } from '../../../functions/documents/object-key.ts'
import { recordMalwareVerdict } from '../../../functions/documents/record-malware-verdict.ts'
import { addPaper } from '../../../functions/folder/add-paper.ts'
import { writePaper } from './papers.ts'
import type { Story } from './story.ts'

interface FolderPaper {
  kind: FolderKind
  name: string
  title: { fr: string; en: string }
  /** Days before the telling on which it was issued. */
  age: number
  bankAccount?: string
}

const PAPERS: readonly FolderPaper[] = [
  { kind: 'statutes', name: 'statuts.pdf', title: { fr: 'Statuts', en: 'Statutes' }, age: 1400 },
  { kind: 'board', name: 'dirigeants.pdf', title: { fr: 'Liste des dirigeants', en: 'The board' }, age: 220 },
  { kind: 'accounts', name: 'comptes.pdf', title: { fr: 'Comptes annuels', en: 'Accounts' }, age: 250 },
  {
    kind: 'bankDetails',
    name: 'rib.pdf',
    title: { fr: 'Relevé d’identité bancaire', en: 'Bank details' },
    age: 300,
    // The example of the IBAN registry: of nobody.
    bankAccount: 'FR14 2004 1010 0505 0001 3M02 606',
  },
]

const dayBefore = (at: string, days: number) =>
  new Date(Date.parse(at) - days * 24 * 3600 * 1000).toISOString().slice(0, 10)

/** Puts a small office's papers into the folder of an organisation, as its manager would. */
export async function tellFolder(
  story: Story,
  { account, organisation, at }: { account: Account; organisation: Organisation; at: string },
): Promise<void> {
  for (const { kind, name, title, age, bankAccount = '' } of PAPERS) {
    const paragraphs = [organisation.name, organisation.address]
    const bytes = await writePaper({ name, kindId: kind, title: title[account.language], paragraphs })
    const { url, fields, document } = await addPaper(story.at(at, account), {
      organisationId: organisation.id,
      paper: {
        kind,
        name,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        issuedOn: dayBefore(at, age),
        validUntil: null,
        bankAccount,
      },
    })
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    form.append('file', new Blob([new Uint8Array(bytes)]))
    const answer = await fetch(url, { method: 'POST', body: form })
    if (!answer.ok) throw new Error(`the store refused ${name}: ${await answer.text()}`)
    const versionId = answer.headers.get('x-amz-version-id') ?? undefined
    const object = { key: objectKeyOf(organisation.id, document.id), ...(versionId && { versionId }) }
    await checkBytes({ ...story.deps, now: () => at }, object)
    await recordMalwareVerdict({ ...story.deps, now: () => at }, object, 'NO_THREATS_FOUND')
  }
}
