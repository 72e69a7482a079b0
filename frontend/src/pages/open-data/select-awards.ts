import type { Award } from '../../../../shared/open-data/award.ts'

/** What a reader looks for; undefined where everything fits. */
export interface Choice {
  typed: string
  year: string | undefined
  call: string | undefined
  territory: string | undefined
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export const yearOf = ({ legalAct }: Award): string => legalAct.date.slice(0, 4)

/** Euro cents that its recipients received: of an award that was shared, a row of the standard tells the whole and a part. */
export const receivedOf = ({ beneficiaries }: Award): number =>
  beneficiaries.reduce((sum, { amount }) => sum + amount, 0)

/** Awards that fit, the latest act first; words are found whatever the case and the accents. */
export function selectAwards(awards: readonly Award[], { typed, year, call, territory }: Choice): Award[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean)
  return awards
    .filter((award) => {
      const text = plain([award.projectTitle, ...award.beneficiaries.map(({ name }) => name)].join(' '))
      return (
        words.every((word) => text.includes(word)) &&
        (year === undefined || yearOf(award) === year) &&
        (call === undefined || award.callCode === call) &&
        (territory === undefined || award.territories.some((code) => code === territory))
      )
    })
    .sort((left, right) => right.legalAct.date.localeCompare(left.legalAct.date))
}
