/**
 * Every key of the one table. A dossier's whole partition is read by one Query; what lists need stands in small
 * items of its own, so that saving a field touches no index.
 *
 * pk                      sk                      what
 * acc_…                   account                 account
 * acc_…                   session#<hash>          pointer to a session, for « sign out everywhere »
 * acc_…                   organisation#org_…      membership of an organisation
 * acc_…                   dossier#dos_…           membership of a dossier
 * acc_…                   assignment#dos_…        what an evaluator has to evaluate
 * accounts                <e-mail>                list of accounts (copy of the account)
 * evaluators              acc_…                   list of evaluators (name, e-mail)
 * evaluator-invitations   inv_…                   invitation to evaluate
 * acc_…                   margin#dos_…            an evaluator's own notes beside a dossier
 * acc_…                   evaluator-profile       what an evaluator said of themselves
 * email#<e-mail>          account                 one account per address
 * email#<e-mail>          invitation#inv_…        where an invitation to the address stands
 * session#<hash>          session                 session, by the hash of its secret id
 * sign-in#<hash>          attempt                 sign-in under way (state, nonce, PKCE verifier)
 * org_…                   organisation            organisation
 * org_…                   member#acc_…            who belongs to it, as what
 * org_…                   invitation#inv_…        invitation to join it
 * org_…                   join-request#acc_…      who asks to join it
 * org_…                   conversation#con_…      line of its list of conversations
 * con_…                   conversation            two organisations that write to each other
 * con_…                   message#000001          message of a conversation
 * acc_…                   sent#2027-01-15         what the person sent to other organisations on that day
 * offers                  ofr_…                   what an organisation looks for or offers
 * invitation-token#<hash> organisation|evaluator  invitation that a link leads to, by the hash of its secret
 * org_…                   paper#doc_…             what is said of a paper of its folder
 * org_…                   document#doc_…          uploaded file of its folder of papers
 * identifier#<s>#<v>      organisation            one organisation per number
 * calls                   cal_…                   list of calls (summary)
 * cal_…                   call                    call as staff write it
 * cal_…                   next                    next version of a published call, while staff write it
 * cal_…                   form#000001             call as published with a version of its form
 * cal_…                   counter                 last reference number
 * call-code#<code>        call                    one published call per code, so that references are unique
 * cal_…                   envelope#total|MF       limit and committed, in cents
 * cal_…                   decisions               how many were recorded, and how many wait to be announced
 * cal_…                   release                 release of results that was asked for last
 * cal_…                   release#rel_…           a confirmed release
 * cal_…                   event#000001            audit event of the call itself
 * cal_…                   chain, draw             head of the call's own audit chain; seed of its draw
 * cal_…                   scenario#scn_…          try-out of the selection, kept under a name
 * cal_…                   proposal                who could evaluate what; its dossiers: proposal#msg_… part#000001
 * cal_…                   evaluation-due          last day on which its evaluations are expected
 * cal_…                   evaluation-reminders    the last reminder of that day that was sent to all its evaluators
 * cal_…                   load#acc_…              dossiers that an evaluator has in this call
 * dos_…                   dossier                 state, reference, head of the audit chain
 * dos_…                   partner#par_…           partner
 * dos_…                   member#acc_…            who writes for which partner
 * dos_…                   section#<key>           answers with a revision each; of every partner: section#<id>~par_…
 * dos_…                   invitation#inv_…        partner that is asked to join
 * dos_…                   confirmation#par_…      partner that vouches for the content
 * dos_…                   document#doc_…          uploaded file
 * dos_…                   set-aside#doc_…         file that came for a completion which the service ended
 * dos_…                   completion#000001       request for completion
 * dos_…                   submission#000001       receipt, hash and place of the frozen content
 * dos_…                   submission-files#000001 its PDFs, or that they are being made
 * dos_…                   assignment#acc_…        evaluator and declaration
 * dos_…                   evaluation#acc_…        evaluation
 * dos_…                   consensus-note          what evaluators who lie far apart agree on
 * dos_…                   consensus-request       that they were asked for it
 * dos_…                   evaluation-before#acc_…#000003  evaluation as submitted before it was opened again
 * dos_…                   lifted#acc_…            conflicts of a person that staff lifted
 * dos_…                   decision#000001         decision
 * dos_…                   event#000001            audit event
 * dos_…                   copy                    what a dossier started as a copy took over
 * dos_…                   row, row#state          row of the call's table (indexes, all states), and of one state
 * thr_…                   message-line            how many messages there are (note-line: notes)
 * thr_…                   message#000001          message of a dossier's thread (note#000001: note of the service)
 * thr_…                   document#doc_…          file of a message
 * thr_…                   reader#acc_…            up to which message a person has read
 * questions#cal_…         dos_…                   last question of a dossier's applicants, and what was answered
 * idempotency#<a>#<key>   request                 first answer to a repeated request
 * cal_…                   export#<when>#exp_…     list of the call's exports
 * cal_…                   letter-text#award#fr    text of a letter that staff wrote
 * dos_…                   letter-language         in which its letters are to be written
 * letters#cal_…           dos_…#dec_…             letter about a decision; dos_…#dec_…#acc_…: e-mail that led to it
 * exp_…                   export                  export: state, progress, place of the file
 * open-data               award#dos_…             released award of a dossier, public
 * open-data               import#<hash>           import of earlier awards that is whole
 * open-data               state                   count and instant of the last change
 * history#<hash>          row#000001              row of an import, public once that is whole
 * grants#<s>#<v>          <pk>#<sk>               pointer from an organisation's number to an award
 * job#msg_…               job                     work that takes minutes, started by the stream
 * tokens                  tok_…                   API token of one of the service's own systems
 * token#<hash>            token                   pointer to a token, by the hash of its secret
 * webhooks                whk_…                   webhook with its secrets
 * whk_…                   delivery#<when>-<id>    message to a webhook, with its attempts
 * due#webhooks            <when>#whk_…#<id>       next attempt of a delivery
 * outbox#msg_…            message                 message that leaves through the stream
 * outbox#msg_…            sent#<e-mail>           e-mail of that message that was sent
 * due#documents           <when>#dos_…#doc_…      announced file to forget then, if it never arrived
 * due#deletions           <when>#dos_…            deleted draft to forget then
 * drafts#cal_…            dos_…                   draft of a call, for the reminders before it closes
 * cal_…                   reminders               the last reminder of the call that was sent to all its drafts
 * invitation#<hash>       link                    where the link of an invitation leads, by the hash of its secret
 * presence#dos_…          acc_…                   who has the dossier open now
 * due#completions         <when>#dos_…#<number>   reminder of a date for completion, or its passing
 * chain-heads#<day>       dos_…                   head of an audit chain that changed on that day
 * chain-heads             written                 last day whose heads stand in the records bucket
 */
export interface Key {
  pk: string
  sk: string
}

/** A number in a sort key, so that it sorts as a number. */
export const padded = (number: number) => String(number).padStart(6, '0')

export const keys = {
  account: (accountId: string): Key => ({ pk: accountId, sk: 'account' }),
  accountSession: (accountId: string, hash: string): Key => ({ pk: accountId, sk: `session#${hash}` }),
  accountOrganisation: (accountId: string, organisationId: string): Key => ({
    pk: accountId,
    sk: `organisation#${organisationId}`,
  }),
  accountDossier: (accountId: string, dossierId: string): Key => ({
    pk: accountId,
    sk: `dossier#${dossierId}`,
  }),
  accountAssignment: (accountId: string, dossierId: string): Key => ({
    pk: accountId,
    sk: `assignment#${dossierId}`,
  }),
  accountRow: (email: string): Key => ({ pk: 'accounts', sk: email }),
  evaluatorRow: (accountId: string): Key => ({ pk: 'evaluators', sk: accountId }),
  evaluatorProfile: (accountId: string): Key => ({ pk: accountId, sk: 'evaluator-profile' }),
  marginNotes: (accountId: string, dossierId: string): Key => ({ pk: accountId, sk: `margin#${dossierId}` }),
  evaluatorInvitation: (invitationId: string): Key => ({ pk: 'evaluator-invitations', sk: invitationId }),
  evaluatorInvitationToken: (hash: string): Key => ({ pk: `invitation-token#${hash}`, sk: 'evaluator' }),
  email: (email: string): Key => ({ pk: `email#${email}`, sk: 'account' }),
  invitedAddress: (email: string, invitationId: string): Key => ({
    pk: `email#${email}`,
    sk: `invitation#${invitationId}`,
  }),
  session: (hash: string): Key => ({ pk: `session#${hash}`, sk: 'session' }),
  signIn: (hash: string): Key => ({ pk: `sign-in#${hash}`, sk: 'attempt' }),
  organisation: (organisationId: string): Key => ({ pk: organisationId, sk: 'organisation' }),
  organisationMember: (organisationId: string, accountId: string): Key => ({
    pk: organisationId,
    sk: `member#${accountId}`,
  }),
  joinRequest: (organisationId: string, accountId: string): Key => ({
    pk: organisationId,
    sk: `join-request#${accountId}`,
  }),
  organisationConversation: (organisationId: string, conversationId: string): Key => ({
    pk: organisationId,
    sk: `conversation#${conversationId}`,
  }),
  conversation: (conversationId: string): Key => ({ pk: conversationId, sk: 'conversation' }),
  conversationMessage: (conversationId: string, number: number): Key => ({
    pk: conversationId,
    sk: `message#${padded(number)}`,
  }),
  sentToday: (accountId: string, day: string): Key => ({ pk: accountId, sk: `sent#${day}` }),
  offer: (offerId: string): Key => ({ pk: 'offers', sk: offerId }),
  paper: (organisationId: string, documentId: string): Key => ({
    pk: organisationId,
    sk: `paper#${documentId}`,
  }),
  invitationToken: (hash: string): Key => ({ pk: `invitation-token#${hash}`, sk: 'organisation' }),
  identifier: (scheme: string, value: string): Key => ({
    pk: `identifier#${scheme}#${value}`,
    sk: 'organisation',
  }),
  callRow: (callId: string): Key => ({ pk: 'calls', sk: callId }),
  call: (callId: string): Key => ({ pk: callId, sk: 'call' }),
  nextCall: (callId: string): Key => ({ pk: callId, sk: 'next' }),
  form: (callId: string, version: number): Key => ({ pk: callId, sk: `form#${padded(version)}` }),
  callCode: (code: string): Key => ({ pk: `call-code#${code}`, sk: 'call' }),
  counter: (callId: string): Key => ({ pk: callId, sk: 'counter' }),
  envelope: (callId: string, part: string): Key => ({ pk: callId, sk: `envelope#${part}` }),
  decisionTally: (callId: string): Key => ({ pk: callId, sk: 'decisions' }),
  release: (callId: string): Key => ({ pk: callId, sk: 'release' }),
  confirmedRelease: (callId: string, releaseId: string): Key => ({ pk: callId, sk: `release#${releaseId}` }),
  callChain: (callId: string): Key => ({ pk: callId, sk: 'chain' }),
  draw: (callId: string): Key => ({ pk: callId, sk: 'draw' }),
  scenario: (callId: string, scenarioId: string): Key => ({ pk: callId, sk: `scenario#${scenarioId}` }),
  proposal: (callId: string): Key => ({ pk: callId, sk: 'proposal' }),
  proposalPart: (id: string, number: number): Key => ({ pk: `proposal#${id}`, sk: `part#${padded(number)}` }),
  evaluationDue: (callId: string): Key => ({ pk: callId, sk: 'evaluation-due' }),
  evaluationReminders: (callId: string): Key => ({ pk: callId, sk: 'evaluation-reminders' }),
  load: (callId: string, accountId: string): Key => ({ pk: callId, sk: `load#${accountId}` }),
  dossier: (dossierId: string): Key => ({ pk: dossierId, sk: 'dossier' }),
  partner: (dossierId: string, partnerId: string): Key => ({ pk: dossierId, sk: `partner#${partnerId}` }),
  member: (dossierId: string, accountId: string): Key => ({ pk: dossierId, sk: `member#${accountId}` }),
  section: (dossierId: string, sectionId: string): Key => ({ pk: dossierId, sk: `section#${sectionId}` }),
  invitation: (ownerId: string, invitationId: string): Key => ({
    pk: ownerId,
    sk: `invitation#${invitationId}`,
  }),
  invitationLink: (hash: string): Key => ({ pk: `invitation#${hash}`, sk: 'link' }),
  confirmation: (dossierId: string, partnerId: string): Key => ({
    pk: dossierId,
    sk: `confirmation#${partnerId}`,
  }),
  presence: (dossierId: string, accountId: string): Key => ({ pk: `presence#${dossierId}`, sk: accountId }),
  document: (ownerId: string, documentId: string): Key => ({ pk: ownerId, sk: `document#${documentId}` }),
  setAside: (dossierId: string, documentId: string): Key => ({
    pk: dossierId,
    sk: `set-aside#${documentId}`,
  }),
  completion: (dossierId: string, number: number): Key => ({
    pk: dossierId,
    sk: `completion#${padded(number)}`,
  }),
  submission: (dossierId: string, number: number): Key => ({
    pk: dossierId,
    sk: `submission#${padded(number)}`,
  }),
  submissionFiles: (dossierId: string, number: number): Key => ({
    pk: dossierId,
    sk: `submission-files#${padded(number)}`,
  }),
  assignment: (dossierId: string, accountId: string): Key => ({
    pk: dossierId,
    sk: `assignment#${accountId}`,
  }),
  evaluation: (dossierId: string, accountId: string): Key => ({
    pk: dossierId,
    sk: `evaluation#${accountId}`,
  }),
  earlierEvaluation: (pk: string, accountId: string, revision: number): Key => ({
    pk,
    sk: `evaluation-before#${accountId}#${padded(revision)}`,
  }),
  consensusNote: (dossierId: string): Key => ({ pk: dossierId, sk: 'consensus-note' }),
  consensusRequest: (dossierId: string): Key => ({ pk: dossierId, sk: 'consensus-request' }),
  conflictLift: (dossierId: string, accountId: string): Key => ({ pk: dossierId, sk: `lifted#${accountId}` }),
  decision: (dossierId: string, number: number): Key => ({ pk: dossierId, sk: `decision#${padded(number)}` }),
  /** Event of a dossier's chain, or of a call's. */
  event: (subjectId: string, sequence: number): Key => ({ pk: subjectId, sk: `event#${padded(sequence)}` }),
  copyReport: (dossierId: string): Key => ({ pk: dossierId, sk: 'copy' }),
  row: (dossierId: string): Key => ({ pk: dossierId, sk: 'row' }),
  rowByState: (dossierId: string): Key => ({ pk: dossierId, sk: 'row#state' }),
  thread: (threadId: string, line: 'message' | 'note'): Key => ({ pk: threadId, sk: `${line}-line` }),
  message: (threadId: string, line: 'message' | 'note', number: number): Key => ({
    pk: threadId,
    sk: `${line}#${padded(number)}`,
  }),
  threadReader: (threadId: string, accountId: string): Key => ({ pk: threadId, sk: `reader#${accountId}` }),
  question: (callId: string, dossierId: string): Key => ({ pk: `questions#${callId}`, sk: dossierId }),
  idempotency: (accountId: string, key: string): Key => ({
    pk: `idempotency#${accountId}#${key}`,
    sk: 'request',
  }),
  export: (exportId: string): Key => ({ pk: exportId, sk: 'export' }),
  callExport: (callId: string, createdAt: string, exportId: string): Key => ({
    pk: callId,
    sk: `export#${createdAt}#${exportId}`,
  }),
  publicAward: (dossierId: string): Key => ({ pk: 'open-data', sk: `award#${dossierId}` }),
  historyImport: (importId: string): Key => ({ pk: 'open-data', sk: `import#${importId}` }),
  openDataState: (): Key => ({ pk: 'open-data', sk: 'state' }),
  historyPart: (importId: string, number: number): Key => ({
    pk: `history#${importId}`,
    sk: `part#${padded(number)}`,
  }),
  historyIndex: (importId: string, number: number): Key => ({
    pk: `history#${importId}`,
    sk: `index#${padded(number)}`,
  }),
  grantPointer: (scheme: string, value: string, pk: string, sk: string): Key => ({
    pk: `grants#${scheme}#${value}`,
    sk: `${pk}#${sk}`,
  }),
  token: (tokenId: string): Key => ({ pk: 'tokens', sk: tokenId }),
  tokenSecret: (hash: string): Key => ({ pk: `token#${hash}`, sk: 'token' }),
  webhook: (webhookId: string): Key => ({ pk: 'webhooks', sk: webhookId }),
  delivery: (webhookId: string, deliveryId: string): Key => ({ pk: webhookId, sk: `delivery#${deliveryId}` }),
  dueDelivery: (dueAt: string, webhookId: string, deliveryId: string): Key => ({
    pk: 'due#webhooks',
    sk: `${dueAt}#${webhookId}#${deliveryId}`,
  }),
  job: (messageId: string): Key => ({ pk: `job#${messageId}`, sk: 'job' }),
  outbox: (messageId: string): Key => ({ pk: `outbox#${messageId}`, sk: 'message' }),
  sentMail: (messageId: string, email: string): Key => ({ pk: `outbox#${messageId}`, sk: `sent#${email}` }),
  dueDocument: (dueAt: string, ownerId: string, documentId: string): Key => ({
    pk: 'due#documents',
    sk: `${dueAt}#${ownerId}#${documentId}`,
  }),
  dueDeletion: (dueAt: string, dossierId: string): Key => ({
    pk: 'due#deletions',
    sk: `${dueAt}#${dossierId}`,
  }),
  draft: (callId: string, dossierId: string): Key => ({ pk: `drafts#${callId}`, sk: dossierId }),
  reminders: (callId: string): Key => ({ pk: callId, sk: 'reminders' }),
  dueCompletion: (dueAt: string, dossierId: string, number: number): Key => ({
    pk: 'due#completions',
    sk: `${dueAt}#${dossierId}#${padded(number)}`,
  }),
  chainHead: (day: string, dossierId: string): Key => ({ pk: `chain-heads#${day}`, sk: dossierId }),
  chainHeadsWritten: (): Key => ({ pk: 'chain-heads', sk: 'written' }),
}
