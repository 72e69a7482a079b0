import { createSignal } from 'solid-js'
import type { ConflictDeclaration } from '../../../../shared/evaluation/evaluation.ts'

const [declared, setDeclared] = createSignal<{ dossierId: string; declaration: ConflictDeclaration }>()

/** Remembers what was just declared: the list of assignments tells a conflict and a question alike. */
export const rememberDeclaration = (dossierId: string, declaration: ConflictDeclaration): void =>
  void setDeclared({ dossierId, declaration })

/** What was declared for a dossier since the page was opened, if anything. */
export function lastDeclaration(dossierId: string): ConflictDeclaration | undefined {
  const known = declared()
  return known?.dossierId === dossierId ? known.declaration : undefined
}
