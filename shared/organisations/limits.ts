/** How much of each an organisation can have. Apart from the schemas, so that pages carry no schema library. */
export const MOST_OTHER_IDENTIFIERS = 8
export const MOST_CONTACTS = 10
/** Members and open invitations together. */
export const MOST_MEMBERS = 50
/** Days in which an invitation can be accepted. */
export const INVITATION_DAYS = 14
