import { plural } from '../format.ts'

const organisations = (count: number) =>
  plural('en', count, { one: '# organisation', other: '# organisations' })
const months = (count: number) => plural('en', count, { one: '# month', other: '# months' })
const years = (count: number) => plural('en', count, { one: '# year', other: '# years' })

/** Rules of a call, as applicants read them: what is asked, and why a dossier does not fit with what would mend it. */
export const texts = {
  asks: {
    leadTerritories: (places: string) => `The lead organisation comes from ${places}.`,
    leadLegalForms: (forms: string) => `The lead organisation is: ${forms}.`,
    partnerTerritories: (places: string) => `Partners come from ${places}.`,
    partnerLegalForms: (forms: string) => `Each partner is: ${forms}.`,
    fewest: (count: number, places: string) =>
      places === ''
        ? `The project joins at least ${organisations(count)}, the lead included.`
        : `At least ${organisations(count)} from ${places}.`,
    most: (count: number, places: string) =>
      places === ''
        ? `The project joins at most ${organisations(count)}, the lead included.`
        : `At most ${organisations(count)} from ${places}.`,
    lowestGrant: (amount: string) => `The grant asked is at least ${amount}.`,
    highestGrant: (amount: string) => `The grant asked is at most ${amount}.`,
    highestRate: (rate: string) => `The grant covers at most ${rate} of the total cost.`,
    leastForeignShare: (rate: string) =>
      `Partners of the other side bring at least ${rate} of the total cost.`,
    earliestStart: (day: string) => `The project starts on ${day} or later.`,
    latestEnd: (day: string) => `The project ends on ${day} at the latest.`,
    longestDuration: (count: number) => `The project lasts at most ${months(count)}.`,
    unsettledGrantYears: (count: number) =>
      count === 0
        ? 'The lead organisation has no earlier grant of the service that is not settled.'
        : `The lead organisation has no earlier grant of the service that has stayed unsettled for more than ${years(count)}.`,
    republicanContract:
      'A lead that is an association or a foundation signs the republican commitment contract (decree 2021-1947).',
    deMinimisCeiling: (amount: string) =>
      `For economic activities: public aid “de minimis” of three years, this grant included, stays within ${amount}.`,
  },
  broken: {
    leadTerritories: (given: string, asked: string) =>
      `A lead from ${given} cannot apply. ${asked} One of your partners could lead, with you as a partner.`,
    leadLegalForms: (given: string, asked: string) =>
      `As the lead is not fitting (${given}): ${asked} One of your partners could lead.`,
    partnerTerritories: (given: string, asked: string) =>
      `A partner from ${given} does not fit. ${asked} It can still take part without being a partner of the dossier.`,
    partnerLegalForms: (given: string, asked: string) => `A partner does not fit (${given}). ${asked}`,
    tooFew: (count: number, asked: string) => `${asked} So far: ${count}. Find another partner.`,
    tooMany: (count: number, asked: string) => `${asked} So far: ${count}. Take fewer.`,
    lowestGrant: (given: string, asked: string) => `${given} is too little. ${asked}`,
    highestGrant: (given: string, asked: string) => `${given} is too much. ${asked}`,
    highestRate: (highest: string, asked: string) => `${asked} For this cost, that is ${highest} at most.`,
    leastForeignShare: (given: string, wanted: string, asked: string) =>
      `${asked} For this cost, that is ${wanted}; so far it is ${given}.`,
    earliestStart: (given: string, asked: string) => `${given} is too early. ${asked}`,
    latestEnd: (given: string, asked: string) => `${given} is too late. ${asked}`,
    longestDuration: (latest: string, asked: string) => `${asked} From this start, it ends by ${latest}.`,
    unsettledGrantYears: (since: string, asked: string) =>
      `A grant has been unsettled since ${since}. ${asked} Settle it with the service first.`,
    republicanContract: (asked: string) => `${asked} This must be declared.`,
    deMinimisCeiling: (over: string, asked: string) => `${asked} That is ${over} too much: ask for less.`,
  },
  unknown: (fact: string) => `Still to be said: ${fact}.`,
  facts: {
    leadTerritory: 'territory of the lead organisation',
    leadLegalForm: 'legal form of the lead organisation',
    partners: 'the partners, with territory and legal form',
    totalCost: 'total cost of the project',
    requestedGrant: 'grant asked',
    foreignContribution: 'what the partners of the other side bring',
    startsOn: 'start of the project',
    endsOn: 'end of the project',
    hasUnsettledGrant: 'whether an earlier grant is not settled',
    unsettledSince: 'since when it is not settled',
    hasEconomicActivity: 'whether the project is an economic activity',
    deMinimisReceived: 'de minimis aid of the last three years',
    signsRepublicanContract: 'whether the republican commitment contract is signed',
  },
  legalForms: {
    association: 'association',
    foundation: 'foundation',
    school: 'school',
    company: 'company',
    publicBody: 'public body',
    chamber: 'chamber',
    other: 'other body',
  },
  roles: { lead: 'the lead', partner: 'partners' },
  askedOf: (whom: string) => `Asked of: ${whom}`,
}
