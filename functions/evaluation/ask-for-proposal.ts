import type { Proposal } from '../../shared/evaluation/proposal.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { runLater } from '../jobs/run-later.ts'
import { Transaction } from '../storage/transaction.ts'
import { putProposal, readWholeProposal, type ProposalItem } from './proposal.store.ts'

interface Input {
  callId: string
}

/** Asks for a proposal of evaluators; a job makes it. A later asking takes the place of an earlier one. */
export async function askForProposal(context: Context, { callId }: Input): Promise<Proposal> {
  await findPublishedCall(context.table, callId)
  const proposal: ProposalItem = {
    id: context.newId('message'),
    state: 'waiting',
    askedAt: context.receivedAt,
    askedByName: actorOf(context).name,
    beatAt: context.receivedAt,
    read: 0,
    all: 0,
    underMinimum: [],
  }
  const transaction = new Transaction(context.table)
  putProposal(transaction, callId, proposal)
  runLater(transaction, context, 'assignment.propose', { callId, proposalId: proposal.id })
  await transaction.commit()
  return findProposal(context, { callId })
}

/** The proposal that was asked for last, as it stands now. */
export const findProposal = ({ table, receivedAt }: Context, { callId }: Input): Promise<Proposal> =>
  readWholeProposal(table, callId, receivedAt)
