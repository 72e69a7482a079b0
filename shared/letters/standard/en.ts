import type { StandardLetters } from './standard-letters.ts'

const APPEAL = `## How to appeal, and until when
If you contest this decision, you can, within {appealMonths} months of receiving this letter:
- ask the service to think again (recours gracieux), at {address} or {email}; if it has not answered within {silenceMonths} months, your request is considered rejected, and you again have {appealMonths} months to go to court;
- go to court: {court}, by post or at www.telerecours.fr.

{longerLimit}

This letter is a translation; the act {act}, in French, alone has legal force.`

const CLOSING = `The service is there for your questions: {email}, {telephone}.

Yours faithfully,`

export const standardEn: StandardLetters = {
  award: {
    subject: 'Your project is awarded a grant',
    body: `Dear Sir or Madam,

We are pleased to tell you that by the act {act} of {actDate} a grant of {amount} is awarded to {applicant} for the project “{project}” (reference {reference}), submitted to the call “{call}”. You had asked for {requested}.

{replaced}

The grant covers at most {rate} of the cost that you actually bear; its amount is a ceiling.

## Payments
The grant is paid as follows:
{schedule}

## Conditions
{conditions}

## Remarks
{reasons}

## What comes next
The service will contact you to draw up the agreement that sets out your commitments and ours. No cost is reimbursed before it is signed, unless stated otherwise.

${APPEAL}

${CLOSING}`,
  },
  reserve: {
    subject: 'Your project is on the reserve list',
    body: `Dear Sir or Madam,

By the act {act} of {actDate}, the project “{project}” of {applicant} (reference {reference}), submitted to the call “{call}”, is placed on the reserve list, with rank {reserveRank}.

{replaced}

It will be funded if money becomes free until {validUntil}, in the order of the list. After that day its place on the list ends.

## Reasons
{reasons}

## Conditions
{conditions}

${APPEAL}

${CLOSING}`,
  },
  rejection: {
    subject: 'Your application for a grant was not successful',
    body: `Dear Sir or Madam,

You submitted the project “{project}” (reference {reference}) to the call “{call}” and asked for a grant of {requested}. We regret to tell you that by the act {act} of {actDate} the application of {applicant} was not successful.

{replaced}

## Reasons
{reasons}

## Please note
{conditions}

${APPEAL}

This decision does not keep you from submitting a project to a later call; the service can tell you what would have made this one stronger.

${CLOSING}`,
  },
  deferral: {
    subject: 'The decision on your project is put off',
    body: `Dear Sir or Madam,

By the act {act} of {actDate}, the decision on the project “{project}” of {applicant} (reference {reference}), submitted to the call “{call}”, is put off until {deferredUntil}.

{replaced}

## What is missing for a decision
{missing}

Please send us this on the portal, in the messages of your dossier, before that day.

## Reasons
{reasons}

## Conditions
{conditions}

${APPEAL}

${CLOSING}`,
  },
}
