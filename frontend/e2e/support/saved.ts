import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'
import { WORDS } from './words.ts'

/** Waits until a page of a dossier says that everything typed is on the server. */
export async function saved({ page, language }: Visitor): Promise<void> {
  const words = WORDS[language].dossier.status
  await expect.poll(() => page.getByText(words.saving).count(), { timeout: 20_000 }).toBe(0)
  await page.getByText(words.saved).first().waitFor()
}
