import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/meeting-note.ts'

export const texts: Translation<typeof english> = {
  title: 'Note de consensus des évaluateurs',
  noted: (day: string) =>
    `Ce sur quoi les évaluateurs s’accordent, consigné par le service le ${day}. Leurs notes chiffrées restent telles quelles.`,
}
