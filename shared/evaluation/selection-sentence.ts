import type { Language } from '../language.ts'
import { formatMoney } from '../money.ts'
import { isTerritory, territoryName } from '../territories.ts'
import type { SelectionCode, SelectionReason } from './selection.ts'

/** The pieces of a sentence in one language; `money` and `number` come formatted. */
interface Words {
  rank: (rank: number) => string
  points: (points: string) => string
  drawn: string
  arrived: string
  isOver: string
  asked: (money: string) => string
  ownLeft: (money: string, envelope: string) => string
  /** With what is left of its own before it, or alone. */
  andPotLeft: (money: string) => string
  potLeft: (money: string) => string
  left: (money: string) => string
  ceiling: (money: string, envelope: string) => string
  ends: Record<SelectionCode, (money: string) => string>
  stated: (words: string) => string
}

const EN: Words = {
  rank: (rank) => `rank ${rank}`,
  points: (points) => `${points} points`,
  drawn: 'placed by the draw among equal scores',
  arrived: 'placed among equal scores by the order of submission alone',
  isOver: 'over the threshold',
  asked: (money) => `asked ${money}`,
  ownLeft: (money, envelope) => `${money} left in the envelope of ${envelope}`,
  andPotLeft: (money) => ` and ${money} left in the balancing pot`,
  potLeft: (money) => `${money} left in the balancing pot`,
  left: (money) => `${money} left in the envelope`,
  ceiling: (money, envelope) => `${money} left under the ceiling of ${envelope}`,
  ends: {
    funded: () => 'funded in full',
    reduced: (money) => `does not fit whole: a reduced award of ${money} is offered`,
    amount_set: (money) => `awarded ${money}, set by the committee`,
    taken_in: () => 'funded in full, taken in by the committee',
    does_not_fit: () => 'does not fit: on the reserve list',
    passed_over: () => 'does not fit and is passed over, as the call’s rules say: on the reserve list',
    list_ended: () => 'the list has ended before it: on the reserve list',
    under_cut: () => 'under the line that the committee drew: on the reserve list',
    left_out: () => 'left out by the committee',
    under_threshold: () => 'under a threshold: cannot be funded',
    not_scored: () => 'not evaluated yet',
  },
  stated: (words) => ` (${words})`,
}

const FR: Words = {
  rank: (rank) => `rang ${rank}`,
  points: (points) => `${points} points`,
  drawn: 'placé par le tirage au sort entre ex æquo',
  arrived: 'placé entre ex æquo par le seul ordre de dépôt',
  isOver: 'au-dessus du seuil',
  asked: (money) => `demande ${money}`,
  ownLeft: (money, envelope) => `il reste ${money} dans l’enveloppe ${envelope}`,
  andPotLeft: (money) => ` et ${money} dans la réserve d’équilibrage`,
  potLeft: (money) => `il reste ${money} dans la réserve d’équilibrage`,
  left: (money) => `il reste ${money} dans l’enveloppe`,
  ceiling: (money, envelope) => `il reste ${money} sous le plafond ${envelope}`,
  ends: {
    funded: () => 'financé en totalité',
    reduced: (money) => `ne tient pas en entier : une subvention réduite de ${money} est proposée`,
    amount_set: (money) => `${money} attribués, montant fixé par la commission`,
    taken_in: () => 'financé en totalité, retenu par la commission',
    does_not_fit: () => 'ne tient pas dans l’enveloppe : sur liste d’attente',
    passed_over: () =>
      'ne tient pas et laisse passer le suivant, selon le règlement de l’appel : sur liste d’attente',
    list_ended: () => 'la liste s’arrête avant lui : sur liste d’attente',
    under_cut: () => 'sous la ligne tracée par la commission : sur liste d’attente',
    left_out: () => 'écarté par la commission',
    under_threshold: () => 'sous un seuil : ne peut pas être financé',
    not_scored: () => 'pas encore évalué',
  },
  stated: (words) => ` (${words})`,
}

const WORDS: Record<Language, Words> = { en: EN, fr: FR }

/** Why a dossier stands where it stands, as one sentence for page, export and minutes. */
export function selectionSentence(reason: SelectionReason, language: Language): string {
  const words = WORDS[language]
  const money = (amount: number) => formatMoney({ amount, currency: 'EUR' }, language)
  const ends = words.ends[reason.code](money(reason.amount))
  const facts = [...standing(reason, language), ...(hasMoney(reason) ? [moneyLeft(reason, language)] : [])]
  const end = reason.stated ? ends + words.stated(reason.stated) : ends
  // No-break space before the colon in French, as everywhere.
  const sentence = [facts.join(', '), end].filter(Boolean).join(language === 'fr' ? ' : ' : ': ')
  return language === 'fr' ? sentence.replaceAll(' :', '\u00a0:') : sentence
}

/** Whether the money had a say. */
const hasMoney = ({ code }: SelectionReason) =>
  !['under_threshold', 'not_scored', 'left_out', 'under_cut'].includes(code)

function standing(reason: SelectionReason, language: Language): string[] {
  const { code, rank, score, asked, isDrawn, isByArrival } = reason
  const words = WORDS[language]
  if (rank === undefined || score === undefined) return []
  const points = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(score)
  return [
    words.rank(rank),
    ...(isDrawn ? [words.drawn] : []),
    ...(isByArrival ? [words.arrived] : []),
    words.points(points),
    ...(code === 'under_threshold' ? [] : [words.isOver]),
    words.asked(formatMoney({ amount: asked, currency: 'EUR' }, language)),
  ]
}

function moneyLeft(reason: SelectionReason, language: Language): string {
  const { envelope, isUndivided, ownLeft, potLeft, ceilingLeft } = reason
  const words = WORDS[language]
  const money = (amount: number) => formatMoney({ amount, currency: 'EUR' }, language)
  if (isUndivided) return words.left(money(potLeft))
  if (envelope === undefined) return words.potLeft(money(potLeft))
  const name = isTerritory(envelope) ? territoryName(envelope, language) : envelope
  const left = words.ownLeft(money(ownLeft), name) + words.andPotLeft(money(potLeft))
  return ceilingLeft === undefined ? left : `${left}, ${words.ceiling(money(ceilingLeft), name)}`
}
