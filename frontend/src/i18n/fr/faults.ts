import { messagesFr } from '../../../../shared/errors/messages.fr.ts'

/** The same sentences as the API's, for faults that the page finds before it asks. */
export const texts = messagesFr
