import * as z from 'zod'
import { FOLDER_KINDS } from '../../shared/organisations/folder-kinds.ts'
import { PaperFacts, type FolderPaper } from '../../shared/organisations/folder.ts'
import { toDocument } from '../documents/document.store.ts'
import { DocumentItem } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

/**
 * What is said of a paper, apart from its file: the checks of the bytes write the one, people the other, and neither
 * waits for the other.
 */
const PaperItem = PaperFacts.extend({ documentId: z.string(), kind: z.enum(FOLDER_KINDS) })
export type PaperItem = z.infer<typeof PaperItem>

/** A paper with its file. */
export interface Paper {
  item: PaperItem
  document: DocumentItem
}

/** Every paper of a folder, in no order. Facts whose file was forgotten because it never arrived are left out. */
export async function readFolder(table: Table, organisationId: string): Promise<Paper[]> {
  const [papers, documents] = await Promise.all([
    table.partition(organisationId, 'paper#'),
    table.partition(organisationId, 'document#'),
  ])
  const files = documents.map((item) => DocumentItem.parse(item))
  return papers.flatMap((raw) => {
    const item = PaperItem.parse(raw['paper'])
    const document = files.find(({ id }) => id === item.documentId)
    return document ? [{ item, document }] : []
  })
}

/** Adds what is said of a paper to the transaction. */
export function putPaper(
  transaction: Transaction,
  organisationId: string,
  paper: PaperItem,
  guard?: Guard,
): void {
  transaction.put(
    { ...keys.paper(organisationId, paper.documentId), kind: 'FolderPaper', schemaVersion: 1, paper },
    guard,
  )
}

/** A paper as those see it who may. */
export function toPaper({ item, document }: Paper): FolderPaper {
  const { documentId: _id, ...facts } = item
  return { ...facts, document: toDocument(document) }
}
