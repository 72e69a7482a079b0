import { messagesEn } from '../../../../shared/errors/messages.en.ts'

/** The same sentences as the API's, for faults that the page finds before it asks. */
export const texts = messagesEn
