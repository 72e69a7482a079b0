/** The same sentences as the API's, for faults that the page finds before it asks. */
export { messagesFr as texts } from '../../../../shared/errors/messages.fr.ts'
