import { expect, inject } from 'vitest'
import { WORDS } from './words.ts'
import { saved } from './saved.ts'
import type { Visitor } from './visitor.ts'

const field = ({ page }: Visitor, id: string) => page.locator(`#field-${id}`)

async function openSection(visitor: Visitor, dossierId: string, section: string): Promise<void> {
  await visitor.open(`/dossiers/${dossierId}/sections/${section}`)
}

/** Fills every section of the demonstration's form; looks at each page on the way. */
export async function fillSections(visitor: Visitor, dossierId: string, title: string): Promise<void> {
  const { page } = visitor
  await openSection(visitor, dossierId, 'project')
  await field(visitor, 'title').fill(title)
  await field(visitor, 'summary').fill('Des élèves des deux rives suivent ensemble la santé du lagon 🐢.')
  await page.locator('input[type=radio][value=environment]').check()
  await page.locator('input[type=radio][value=joint]').check()
  await saved(visitor)
  await visitor.look('road, section project')

  await openSection(visitor, dossierId, 'partnership')
  await field(visitor, 'partner').fill('Simpson Bay Nature Foundation')
  await field(visitor, 'partner-territory').selectOption({ index: 2 })
  await field(visitor, 'roles').fill('L’association mesure, la fondation forme.\nElles publient ensemble.')
  await page.getByRole('checkbox').first().check()
  await saved(visitor)

  await openSection(visitor, dossierId, 'activities')
  await field(visitor, 'description').fill('Douze sorties, deux ateliers, une restitution publique.')
  await field(visitor, 'starts-on').fill('2027-09-01')
  await field(visitor, 'ends-on').fill('2028-06-30')
  await saved(visitor)

  await openSection(visitor, dossierId, 'budget')
  await field(visitor, 'total-cost').fill('50 000,50')
  await field(visitor, 'requested').fill('38 000')
  await saved(visitor)
  await visitor.look('road, section budget')

  await openSection(visitor, dossierId, 'commitments')
  for (const id of ['accuracy', 'mandate', 'republican-contract']) await field(visitor, id).check()
  await saved(visitor)
}

/** Uploads a file for a kind of paper and waits until it is safe. */
async function uploadPaper(visitor: Visitor, kindId: string, path: string): Promise<void> {
  const { page, language } = visitor
  const words = WORDS[language]
  const paper = page.locator(`section[aria-labelledby="paper-${kindId}-title"]`)
  const safe = () => paper.getByText(words.dossier.documentStates.clean, { exact: true }).count()
  const before = await safe()
  await page.locator(`#paper-${kindId}`).setInputFiles(path)
  const isSafe = await expect
    .poll(safe, { timeout: 60_000 })
    .toBe(before + 1)
    .then(
      () => true,
      () => false,
    )
  // What the page says of the file is the reason that a failure needs.
  if (!isSafe) throw new Error(`${path} is not safe: ${await paper.innerText()}`)
}

/** Sends the two required papers (a scan of 20 MB, the partner's letter in DOCX), an ODT and a photograph. */
export async function sendPapers(visitor: Visitor, dossierId: string): Promise<void> {
  const files = inject('files')
  await visitor.open(`/dossiers/${dossierId}/documents`)
  await uploadPaper(visitor, 'statutes', files.scannedPdf)
  await uploadPaper(visitor, 'partner-letter', files.docx)
  await uploadPaper(visitor, 'other', files.odt)
  await uploadPaper(visitor, 'other', files.photograph)
  await visitor.look('road, papers sent')
}
