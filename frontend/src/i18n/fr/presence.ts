import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/presence.ts'

export const texts: Translation<typeof English> = {
  label: 'Ici en ce moment',
  one: (name, organisation) => `${name} (${organisation})`,
  in: (who, section) => `${who} : ${section}`,
}
