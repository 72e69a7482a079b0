/** The same sentences as the API's, for faults that the page finds before it asks. */
export { messagesEn as texts } from '../../../../shared/errors/messages.en.ts'
