import type { Messages } from './facts.ts'

const MISSING = { one: 'point is missing', other: 'points are missing' }
const TO_PUT_RIGHT = { one: 'point is still to be put right', other: 'points are still to be put right' }

/** What people read in English: what happened, what is safe, what to do. One entry per code. */
export const messagesEn: Messages = {
  'request.invalid':
    'Something in this request is not as it should be. Nothing was changed: check what you entered.',
  'request.malformed_json':
    'This request could not be read. Nothing was changed: reload the page and try again.',
  'request.too_large': (f) =>
    `This is too much at once${f.size('limit') ? ` (${f.size('limit')} at most)` : ''}. Nothing was changed: shorten it.`,
  'request.media_type': 'This request is not JSON, and nothing else is taken here. Nothing was changed.',
  'request.origin':
    'This request did not come from a page of the portal, so it was refused. Nothing was changed.',
  'request.cursor': 'This place in the list is no longer known. Start again from the first page.',
  'request.not_found': 'There is nothing at this address. Check it, or start from the first page.',
  'request.method_not_allowed': 'This address does not take this kind of request.',
  'session.missing': 'Please sign in first.',
  'session.expired':
    'You were signed out after a time without activity. What was saved is safe: sign in again to go on.',
  'sign_in.failed':
    'Signing in did not work: the link was too old, already used, or from another browser. Please start again.',
  'sign_in.email_unverified':
    'Your e-mail address has not been confirmed yet. Confirm it where you sign in, then start again.',
  'sign_in.unavailable': 'The sign-in service does not answer just now. Please try again in a minute.',
  'permission.denied': 'Your account may not do this. If it should, ask an administrator of the portal.',
  'precondition.required':
    'This request does not say which version it changes. Reload the page and try again.',
  'precondition.failed':
    'Somebody changed this while you had it open. Nothing of theirs was overwritten: reload to see it, then make your change again.',
  'idempotency.key_missing': 'This request needs an Idempotency-Key, so that repeating it does no harm.',
  'idempotency.key_reused':
    'This was already sent once with other content. Reload the page to see what was saved, and try again.',
  'server.busy': 'The portal is very busy just now. Nothing was lost: please try again in a moment.',
  'server.fault':
    'Something went wrong on our side. What was saved before is safe. Try again; if it happens again, send us the number of this request.',
  'account.not_found': 'There is no such account.',
  'account.own_admin_role':
    'You cannot give up your own administrator role. Another administrator can take it from you.',
  'account.confirmation': 'This is not the address of your account. Nothing was closed: type it again.',
  'account.cannot_close':
    'Others still wait for you, so the account cannot be closed yet. Nothing was changed: see in your profile what comes first.',
  'organisation.not_found':
    'There is no such organisation among yours. Choose one in your list, or register it.',
  'identifier.missing': 'Please enter the number of the organisation.',
  'identifier.form': (f) =>
    `This does not look like a number of this kind${f.text('scheme') ? ` (${f.text('scheme')})` : ''}. Check how many digits it has.`,
  'identifier.check_digit':
    'This number holds a typing error: its check digit does not fit. Compare it with your papers.',
  'identifier.scheme': (f) =>
    `Organisations of this territory are not known by this kind of number${f.list('schemes') ? `. Choose one of: ${f.list('schemes')}` : ''}.`,
  'identifier.already_registered': (f) =>
    f.is('isOwn')
      ? 'You have already registered this organisation. Choose it in your list.'
      : 'An organisation with this number is already registered. You can ask its managers to let you join; they get an e-mail.',
  'identifier.twice': 'This number is in the list twice.',
  'email.malformed': 'This is not a complete e-mail address.',
  'organisation.last_manager':
    'An organisation needs at least one manager. Make somebody else a manager first.',
  'organisation.changed_meanwhile': 'Somebody changed the organisation in the same moment. Please try again.',
  'organisation.too_many_members': (f) =>
    `An organisation can have ${f.number('limit') ?? 'only so many'} members and open invitations at most.`,
  'organisation.already_member': 'This person already belongs to the organisation.',
  'organisation.already_asked': 'You have asked already. The managers have your request.',
  'member.not_found': 'This person does not belong to the organisation.',
  'join_request.not_found': 'This request was already answered.',
  'offer.not_found': 'This entry is not there any more: it was taken back, or its time is over.',
  'offer.language': 'Choose at least one language.',
  'offer.past': 'This day is over. Choose a later one.',
  'offer.too_many': (f) =>
    `An organisation can publish ${f.number('limit') ?? 'only so many'} entries at most. Take one back first.`,
  'conversation.not_found': 'There is no such conversation among those of your organisation.',
  'conversation.own_offer': 'This entry is your own organisation’s.',
  'conversation.changed_meanwhile': 'Somebody wrote in the same moment. Please send your message again.',
  'conversation.too_many': (f) =>
    `That is enough for today${f.number('limit') ? ` (${f.number('limit')} at most)` : ''}. Please go on tomorrow.`,
  'call.not_found': 'There is no such call, or it is not published.',
  'call.not_open': (f) => {
    if (f.text('phase') === 'closed')
      return `This call has closed${f.instant('closesAt') ? `: it took dossiers until ${f.instant('closesAt')}` : ''}.`
    return f.instant('opensAt')
      ? `This call is not open yet: it opens on ${f.instant('opensAt')}.`
      : 'This call is not open at this moment.'
  },
  'call.not_ready': (f) =>
    `This call cannot be published yet${f.counted('faults', TO_PUT_RIGHT) ? `: ${f.counted('faults', TO_PUT_RIGHT)}` : ''}. Your draft is saved.`,
  'call.already_published': 'This call is published already, and nothing was changed since.',
  'call.code_taken': (f) =>
    `Another published call has the code ${f.text('code') ?? 'that you chose'} already. Choose another, so that references stay unique.`,
  'dossier.not_found': 'There is no such dossier, or your account may not see it.',
  'dossier.deadline_passed': (f) =>
    `The deadline has passed${f.instant('closedAt') ? `: it was ${f.instant('closedAt')}` : ''}. What you wrote is kept, but can no longer be submitted.`,
  'dossier.incomplete': (f) =>
    `The dossier cannot be submitted yet: ${f.counted('gaps', MISSING) ?? 'something is missing'}. Everything you wrote is saved.`,
  'dossier.locked':
    'In its present state the dossier cannot be changed this way. Reload the page to see where it stands.',
  'dossier.transition':
    'This step is not possible from where the dossier stands now. Reload the page to see its state.',
  'dossier.changed_meanwhile':
    'Somebody else was working on this dossier in the same moment. Nothing was lost: please try again.',
  'dossier.withdrawal_closed':
    'Decisions on this call are being taken, so a dossier can no longer be withdrawn here. Write to the service.',
  'dossier.no_copy': 'This dossier was not started as a copy of another one.',
  'dossier.restore_too_late': 'This dossier was deleted more than 30 days ago and cannot be brought back.',
  'invitation.not_found':
    'This link opens no invitation: it may have been sent again since, or withdrawn. Ask whoever sent it.',
  'invitation.answered': 'This invitation has been answered or withdrawn already.',
  'invitation.expired': 'This invitation has ended. Ask whoever sent it to send it again.',
  'invitation.too_late': 'This dossier takes no new partner any more.',
  'partner.not_found': 'This partner is not in the dossier.',
  'partner.too_many': (f) =>
    `A dossier holds ${f.number('most') ?? '12'} partners and open invitations at most.`,
  'partner.already_in': 'This organisation is in the dossier already.',
  'partner.already_member': 'You write for another organisation in this dossier already.',
  'partner.lead_stays': 'The lead partner cannot leave the dossier. It can delete the draft.',
  'partner.not_of_organisation': 'This person is not a member of your organisation.',
  'confirmation.content_changed':
    'The dossier changed while you were reading. Please read what changed, then confirm again.',
  'section.not_found': 'There is no such section in this dossier.',
  'section.field_conflict':
    'Somebody changed the same answer while you were writing. Both texts are kept: choose yours, theirs, or join them.',
  'section.form_changed':
    'The form of this call has changed. What you wrote is kept: reload the page to go on with the new form.',
  'answer.unknown_field': 'This field is not part of the form. Reload the page and try again.',
  'answer.type': 'This answer is not of the kind that the field expects.',
  'answer.out_of_range': (f) =>
    f.number('minimum') && f.number('maximum')
      ? `Enter a whole number from ${f.number('minimum')} to ${f.number('maximum')}.`
      : 'This number is outside what the field takes.',
  'answer.unknown_option': 'Please choose one of the options offered.',
  'answer.date': 'This is not a date of the calendar. Write it as year, month and day.',
  'answer.period_reversed': 'The period ends before it starts.',
  'answer.too_precise': (f) =>
    f.number('decimals')
      ? `This number has too many digits after the decimal point: ${f.number('decimals')} at most.`
      : 'This number has too many digits after the decimal point.',
  'id.malformed':
    'This short name may hold lower-case letters, digits and dashes only, and starts with a letter.',
  'territory.unknown': 'Please choose a territory of the list.',
  'instant.malformed': 'This is not a date with a time.',
  'day.malformed': 'This is not a date of the calendar.',
  'call.template':
    'The form to fill in of this paper is no longer there, or has not been checked. Attach it again.',
  'call.code': 'A code is made of 2 to 12 capital letters and digits.',
  'text.missing': 'Please fill in this field.',
  'text.too_long': (f) =>
    f.number('limit') && f.number('length')
      ? `This text has ${f.number('length')} characters; ${f.number('limit')} are allowed. Please shorten it.`
      : 'This text is too long. Please shorten it.',
  'text.control_character':
    'This text holds an invisible control character, often from copying. Type that part again, or paste it as plain text.',
  'text.direction_mark':
    'This text holds an invisible mark that changes the reading direction. Type that part again, or paste it as plain text.',
  'text.broken_character': 'This text holds half a character. Delete the odd sign and type it again.',
  'money.not_a_number': 'Please enter an amount in figures, for instance 12,300.50.',
  'money.negative': 'An amount cannot be negative.',
  'money.too_large': 'This amount is larger than any that we take. Check the number of zeros.',
  'money.too_precise': 'An amount has two decimals at most.',
  'money.currency': (f) => `Please give this amount in ${f.text('expected') ?? 'euros'}.`,
  'budget.quantity': 'Please enter a quantity in figures, two decimals at most, for instance 12.5.',
  'budget.amount_differs':
    'The amount is not the quantity times the unit price. Reload the page and try again.',
  'submission.unknown': 'This dossier has no such submission.',
  'submission.not_made': 'This document is still being made. It can be opened in a moment.',
  'document.not_found': 'There is no such document in this dossier.',
  'document.unknown_kind': 'This call does not ask for a paper of this kind.',
  'document.name': 'The name of this file cannot be used. Give it a shorter, plain name and try again.',
  'document.empty': 'This file is empty. Open it on your device to check, then choose it again.',
  'document.hash': 'The fingerprint of this file could not be read. Choose the file again.',
  'document.too_large': (f) =>
    `This file is too large${f.size('size') && f.size('limit') ? `: it has ${f.size('size')}, and ${f.size('limit')} are allowed` : ''}. Scan it at a lower resolution, or divide it.`,
  'document.type_not_accepted': (f) =>
    `This kind of file is not accepted here${f.list('accepted') ? `. Accepted: ${f.list('accepted')}` : ''}.`,
  'document.too_many': 'This dossier holds as many documents as it can. Take one out before you add another.',
  'document.too_many_of_kind': (f) =>
    `${f.number('limit') ? `No more than ${f.number('limit')} files of this kind can be given` : 'There are as many files of this kind as can be given'}. Replace one, or take one out.`,
  'document.for_lead': 'This paper is asked for once for the whole project: the lead partner gives it.',
  'document.other_partner': 'This paper belongs to another partner, who alone can change it.',
  'document.replaced': 'A newer version has come in the place of this file; it stays as it is.',
  'document.submitted': 'This paper was submitted, and stays. You can put a newer version in its place.',
  'document.already_arrived': 'This file has arrived already; there is no need to send it again.',
  'document.not_in_parts': 'This file is sent whole, not in parts.',
  'document.part_number': 'This file has no part of this number.',
  'document.parts_missing': 'Parts of this file have not arrived yet. They are sent again.',
  'document.not_clean': 'This document cannot be opened: it was refused by our checks.',
  'document.still_checking': 'This document is still being checked. It can be opened in a moment.',
  'completion.nothing_named':
    'Name at least one section or paper of this dossier to complete, each once and with its reason.',
  'completion.date': (f) =>
    f.text('earliest') && f.text('latest')
      ? `Choose a day from ${f.day('earliest')} to ${f.day('latest')}: the applicant needs time, and the dossier an end.`
      : 'Choose a later day: the applicant needs time to complete the dossier.',
  'completion.date_passed': (f) =>
    `The date for completing the dossier has passed${f.instant('dueAt') ? `: it was ${f.instant('dueAt')}` : ''}. What you wrote is kept; write to the service if you need more time.`,
  'completion.paper_locked':
    'The service did not ask for this paper, so it stays as it was submitted. Nothing was changed.',
  'submission.not_found': 'There are no two submissions of this dossier to compare.',
  'admissibility.reasons_missing':
    'Please say why the dossier is not admissible: the applicant will read it.',
  'assignment.not_an_evaluator': 'This account is not an evaluator. An administrator can give it that role.',
  'assignment.changed_meanwhile': (f) =>
    `Meanwhile somebody assigned it to ${f.text('names') ?? '…'}. Nothing was changed: look at it, or ask for a new proposal.`,
  'assignment.conflict': (f) =>
    ({
      organisation: 'This evaluator belongs to an organisation of this dossier, and so cannot evaluate it.',
      relation:
        'This evaluator has declared a tie to an organisation or a person of this dossier, and so a conflict.',
      email_domain:
        'This evaluator’s e-mail address is of the same organisation as a member’s of this dossier, and so a conflict.',
    })[f.text('reason') ?? ''] ?? 'This evaluator has declared a conflict of interest about this dossier.',
  'assignment.member': 'This person belongs to the dossier, and so cannot evaluate it.',
  'assignment.not_assigned': 'This evaluator is not assigned to this dossier.',
  'calibration.not_found': 'You are not asked to take part in a calibration of this call.',
  'calibration.already_open': 'A calibration of this call is open already. Close it before you open another.',
  'calibration.closed': 'This calibration is closed. Nothing more is scored in it.',
  'calibration.not_a_sample':
    'This dossier cannot be the sample. Choose one that was withdrawn or found inadmissible, or whose result is announced.',
  'calibration.sample_in_use':
    'One of these evaluators already reads this dossier as the sample of another calibration.',
  'calibration.conflict': (f) =>
    `The sample is closed to ${f.text('names') ?? '…'}: a conflict of interest. Leave them out, or choose another sample.`,
  'assignment.already_submitted': 'This evaluation is submitted already, so the assignment stays.',
  'conflict.undeclared': 'Before this dossier opens, please declare whether you have a conflict of interest.',
  'conflict.detected':
    'The portal sees a tie between you and this dossier, so it is closed to you. Write to the service if this is a mistake.',
  'conflict.none': 'There is no conflict of this person about this dossier that could be lifted.',
  'conflict.own': 'Nobody lifts a conflict of their own: ask a colleague.',
  'conflict.declared':
    'You declared a conflict of interest, or asked the staff about one, so this dossier is closed to you.',
  'conflict.already_declared': 'You have declared this already. Write to the service if it must change.',
  'evaluation.not_submitted': 'This evaluation is not submitted, so there is nothing to open again.',
  'consensus.too_early': 'A consensus note needs at least two submitted evaluations.',
  'evaluation.own_first': 'You see what the others gave once you have submitted your own evaluation.',
  'evaluator.already': 'This person is an evaluator already.',
  'evaluator.invited_already':
    'An invitation to this address is waiting for its answer. Send it again from the list.',
  'evaluator.period': 'This period ends before it starts.',
  'evaluator.loads': 'The highest number of dossiers is under the lowest.',
  'evaluation.submitted': 'This evaluation is submitted, so it does not change any more.',
  'evaluation.incomplete': (f) =>
    `The evaluation cannot be submitted yet: ${f.counted('gaps', MISSING) ?? 'something is missing'}. What you entered is saved.`,
  'evaluation.score': 'This score is not on the scale of the grid.',
  'evaluation.unknown_criterion': 'This criterion is not part of the grid. Reload the page and try again.',
  'evaluation.conflict':
    'This evaluation was changed in another window. Nothing was overwritten: reload to see it, then go on.',
  'decision.amount': (f) =>
    f.text('reason')?.startsWith('over_') && f.euros('highest')
      ? `An award of this dossier is at most ${f.euros('highest')}: what it asked for, within the call’s rate.`
      : 'An award needs an amount over zero, and no other outcome has one.',
  'decision.field': (f) =>
    f.text('reason') === 'not_of_outcome'
      ? 'Something here does not belong to this outcome. Choose the outcome again.'
      : f.text('reason') === 'before_act'
        ? 'This date lies before the legal act. Choose a later one.'
        : 'This outcome needs more: a reserve its rank and validity, a deferral its date and what is missing.',
  'decision.rate': (f) =>
    f.text('reason') === 'over_call'
      ? 'This rate is over the highest rate of the call.'
      : 'The amount is more than this rate of the total cost.',
  'decision.schedule': (f) =>
    f.text('reason') === 'sum'
      ? `The instalments do not make the award${f.euros('difference') ? `: the difference is ${f.euros('difference')}` : ''}.`
      : 'Each instalment needs an amount or a share, and what it is paid upon.',
  'decision.cause': (f) =>
    f.text('reason') === 'missing'
      ? 'An award stands. Say why it is superseded.'
      : 'This cause does not fit: only an award can be given up, and only an earlier decision superseded.',
  'rate.malformed': 'Please give a share above 0 % and up to 100 %.',
  'decision.reasons_missing': 'Please give the reasons: the applicant will read them.',
  'decision.threshold': 'This dossier is under a threshold of the grid, so it cannot be funded.',
  'decision.envelope_exhausted': (f) =>
    `The envelope${f.territory('part') ? ` of ${f.territory('part')}` : ''} does not hold this amount${f.euros('left') ? `: ${f.euros('left')} are left` : ''}. Nothing was recorded.`,
  'decision.superseded':
    'Somebody recorded another decision on this dossier meanwhile. Reload the page to see it.',
  'meeting.not_found': 'There is no such meeting, or you have no seat in it.',
  'meeting.seat_unknown': 'This person has no seat in the meeting. Reload the page.',
  'meeting.item_unknown': 'This dossier is not on the agenda any more. Reload the page.',
  'meeting.seat_nameless': 'Please give the name of everybody who sits in the meeting.',
  'meeting.state': 'The meeting is at another stage by now. Reload the page to see it.',
  'meeting.changed':
    'Somebody changed the meeting meanwhile. Nothing was overwritten: look again, and go on.',
  'meeting.no_quorum': 'The meeting cannot be opened: the quorum is not present, or there is no chair.',
  'meeting.quorum_lost': 'The quorum is not present any more, so nothing can be voted.',
  'meeting.not_ready': (f) =>
    `The meeting cannot be closed yet: ${f.counted('faults', { one: 'point is open', other: 'points are open' }) ?? 'something is open'}. Nothing was decided.`,
  'meeting.recused': 'This member has a conflict of interest with this dossier, so this vote is not taken.',
  'meeting.not_voting': 'Only a voting member who is present votes, and only for themselves.',
  'meeting.minutes_not_made': 'The minutes are still being made. Try again in a moment.',
  'decision.nothing_to_release': 'No decision of this call waits to be announced.',
  'release.not_requested': 'Nobody has asked for the release of these results yet.',
  'release.already_requested': 'The release of these results has been asked for already.',
  'release.same_person': 'The release needs a second person: whoever asked for it cannot confirm it.',
  'draw.not_in_rules':
    'The rules of this call put equal scores in the order of submission: there is no draw.',
  'draw.too_early': 'The call is still open. The draw is made after its closing.',
  'draw.already_made': 'The draw has been made. Its seed stands, and is never drawn again.',
  'draw.not_found': 'No draw of this call is published.',
  'scenario.not_found': 'There is no such scenario: somebody may have deleted it.',
  'scenario.too_many': 'This call has as many scenarios as it can hold. Delete one that is no longer needed.',
  'export.not_found': 'There is no such file, or it has expired. Ask for it again.',
  'export.format': 'This content has no file of this format. Choose one of those that are offered.',
  'export.not_ready': 'This file is still being made. It will be in the list as soon as it is there.',
  'export.not_failed': 'This file is being made already, or is there. Nothing was started anew.',
  'letter.text': (f) =>
    `This text cannot be kept: ${f.text('field') ? `look at the field {${f.text('field')}}, ` : ''}line ${f.number('line') ?? 1}. Nothing was changed.`,
  'letter.not_found': 'There is no such letter.',
  'letter.not_made': 'There is no letter about this dossier yet, so nothing was sent.',
  'history.columns': (f) =>
    `This is not an SCDL file: ${f.list('columns') ? `it lacks ${f.list('columns')}` : 'columns are missing'}. Nothing was imported.`,
  'history.too_long':
    'This file is too long to come along at once. Split it into files of 10,000 rows at most, each with the line of column names.',
  'history.faulty':
    'Some rows of this file are not as they should be, so nothing was imported. Put right the rows of the report, or take them out.',
  'webhook.not_found': 'There is no such webhook.',
  'webhook.delivery_not_found': 'There is no such message in the log.',
  'webhook.address':
    'Give an address that begins with https://, without a password in it, and outside any private network.',
  'webhook.not_active': 'This webhook does not run. Let it run again first.',
  'webhook.too_many': 'There are as many webhooks as the portal takes. Remove one that is no longer used.',
  'webhook.replay_too_old': (f) =>
    `The log is sent again for the last ${f.number('days') ?? 30} days at most. Choose a later start.`,
  'token.invalid': 'This token is not known here. Check that it was copied whole.',
  'token.expired': 'This token has expired. Ask an administrator of the portal for a new one.',
  'token.revoked': 'This token was revoked. Ask an administrator of the portal for a new one.',
  'token.with_session':
    'This request brings a token and the cookie of a session: send one of them, so that it is clear who asks.',
  'token.scope': (f) =>
    f.text('scope')
      ? `This token lacks the scope « ${f.text('scope')} », which this address asks for.`
      : 'No token may use this address: it is for people who are signed in.',
  'token.not_found': 'There is no such token.',
  'token.shown_once':
    'This token was made already, and its text was shown once. If it is lost, revoke it and make another.',
  'release.changed':
    'The decisions changed after the release was asked for. Check them, and ask for the release again.',
}
