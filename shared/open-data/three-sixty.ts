import type { Column } from '../exports/column.ts'
import { territoryName } from '../territories.ts'
import type { Award } from './award.ts'
import { organisationId } from './organisation-id.ts'

/** Who publishes, as the package of 360Giving names it. */
export interface Publisher {
  name: string
  siret: string
  /** The publisher's own prefix of ids (`360G-…`). */
  prefix: string
  licence: string
  /** Address of the portal's open data. */
  address: string
  /** Address of the page on which people read the same. */
  page: string
}

interface Organization {
  id: string
  name: string
}

/** A grant of the 360Giving Data Standard 1.4.3. */
export interface Grant {
  id: string
  title: string
  description: string
  currency: 'EUR'
  amountAppliedFor?: number
  /** Euros: the standard has major units. */
  amountAwarded: number
  awardDate: string
  fundingOrganization: [Organization]
  recipientOrganization: [Organization]
  beneficiaryLocation?: { name: string; countryCode: string }[]
  grantProgramme?: [{ code: string; title: string }]
  fromOpenCall: 'Yes' | 'No'
  dateModified: string
  dataSource: string
}

/** The authority's own id: public bodies have no number in the register of companies. */
const fundingOrganization = (grantor: Award['grantor']): Organization => ({
  id: `XX-COA-${grantor.siret.slice(0, 9)}`,
  name: grantor.name,
})

const tokenOf = (text: string) => text.trim().replaceAll(/[^A-Za-z0-9._-]+/gu, '-')

/** An award as grants, one for each beneficiary: the standard has one recipient a grant. */
export function toGrants(award: Award, publisher: Publisher): Grant[] {
  const { callCode, callTitle, territories, requested } = award
  const title = award.projectTitle.trim() || award.reference
  return award.beneficiaries.map((beneficiary, index) => ({
    id: `${publisher.prefix}-${tokenOf(award.reference)}${index === 0 ? '' : `-${index + 1}`}`,
    title,
    description: callTitle ? `${title} (${callTitle.fr || callTitle.en})` : title,
    currency: 'EUR',
    ...(requested !== undefined && index === 0 && { amountAppliedFor: requested / 100 }),
    amountAwarded: beneficiary.amount / 100,
    awardDate: award.legalAct.date,
    fundingOrganization: [fundingOrganization(award.grantor)],
    recipientOrganization: [{ id: organisationId(beneficiary, publisher.prefix), name: beneficiary.name }],
    ...(territories.length > 0 && {
      beneficiaryLocation: territories.map((code) => ({
        name: territoryName(code, 'en'),
        countryCode: code,
      })),
    }),
    ...(callCode !== undefined && {
      grantProgramme: [{ code: callCode, title: callTitle?.fr || callTitle?.en || callCode }],
    }),
    fromOpenCall: callCode === undefined ? 'No' : 'Yes',
    dateModified: award.changedAt,
    dataSource: publisher.address,
  }))
}

/** The package around the grants, without them. */
export const packageHead = (publisher: Publisher, modified: string | undefined) => ({
  version: '1.4',
  title: `Grants of ${publisher.name}`,
  identifier: `${publisher.prefix}-grants`,
  ...(modified !== undefined && { modified }),
  publisher: { name: publisher.name, identifier: fundingOrganization(publisher).id },
  license: publisher.licence,
  downloadURL: `${publisher.address}/360giving.json`,
})

const text = (heading: string, value: (grant: Grant) => string | undefined): Column<Grant> => ({
  id: heading,
  type: 'text',
  label: { fr: heading, en: heading },
  value,
})
const money = (heading: string, value: (grant: Grant) => number | undefined): Column<Grant> => ({
  id: heading,
  type: 'money',
  label: { fr: heading, en: heading },
  value: (grant) => {
    const euros = value(grant)
    return euros === undefined ? undefined : Math.round(euros * 100)
  },
})

/** Territories that a row of the table can name; the first has the heading without a number, as the standard wants. */
const LOCATIONS = [0, 1, 2, 3, 4, 5]
const locationColumns = LOCATIONS.flatMap((index) => {
  const heading = index === 0 ? 'Beneficiary Location' : `Beneficiary Location:${index}`
  return [
    text(`${heading}:Name`, ({ beneficiaryLocation }) => beneficiaryLocation?.[index]?.name),
    text(`${heading}:Country Code`, ({ beneficiaryLocation }) => beneficiaryLocation?.[index]?.countryCode),
  ]
})

/** The standard as a table: its own headings. */
export const GRANT_COLUMNS: readonly Column<Grant>[] = [
  text('Identifier', ({ id }) => id),
  text('Title', ({ title }) => title),
  text('Description', ({ description }) => description),
  text('Currency', ({ currency }) => currency),
  money('Amount Applied For', ({ amountAppliedFor }) => amountAppliedFor),
  money('Amount Awarded', ({ amountAwarded }) => amountAwarded),
  text('Award Date', ({ awardDate }) => awardDate),
  text('Recipient Org:Identifier', ({ recipientOrganization: [recipient] }) => recipient.id),
  text('Recipient Org:Name', ({ recipientOrganization: [recipient] }) => recipient.name),
  text('Funding Org:Identifier', ({ fundingOrganization: [funder] }) => funder.id),
  text('Funding Org:Name', ({ fundingOrganization: [funder] }) => funder.name),
  text('Grant Programme:Code', ({ grantProgramme }) => grantProgramme?.[0].code),
  text('Grant Programme:Title', ({ grantProgramme }) => grantProgramme?.[0].title),
  text('From An Open Call?', ({ fromOpenCall }) => fromOpenCall),
  ...locationColumns,
  text('Last Modified', ({ dateModified }) => dateModified),
  text('Data Source', ({ dataSource }) => dataSource),
]
