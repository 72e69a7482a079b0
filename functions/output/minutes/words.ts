import type { RecusalKind, SeatPart, Vote } from '../../../shared/committee/meeting-life.ts'
import type { Outcome } from '../../../shared/decisions/outcomes.ts'
import type { Language } from '../../../shared/language.ts'

/** The sentences of minutes in one language. */
interface MinutesWords {
  title: string
  subject: string
  held: (opened: string, closed: string, place: string) => string
  quorum: (present: number, quorum: number) => string
  present: string
  absent: string
  people: string
  until: (time: string) => string
  name: string
  part: string
  parts: Record<SeatPart, string>
  nobody: string
  act: string
  actText: (number: string, date: string) => string
  rule: Record<'majority' | 'consensus', string>
  decisions: string
  overview: string
  amounts: string
  outcome: string
  outcomes: Record<Outcome, string>
  dossier: string
  asked: string
  awarded: string
  total: string
  votes: string
  voted: (counts: Record<Vote, number>) => string
  agreed: string
  recused: string
  recusal: (who: string, reason: string) => string
  recusals: Record<RecusalKind, string>
  reasons: string
  conditions: string
  note: string
  reserve: (rank: number, until: string) => string
  deferred: (until: string) => string
  missing: string
  hash: (hash: string) => string
  page: (page: number, pages: number) => string
  lack: string
}

const EN: MinutesWords = {
  title: 'Minutes of the committee',
  subject: 'Minutes',
  held: (opened, closed, place) =>
    [place && `Held at ${place}.`, `Opened on ${opened}, closed on ${closed}.`].filter(Boolean).join(' '),
  quorum: (present, quorum) =>
    `Voting members present: ${present}; quorum: ${quorum}. The quorum was present at the opening and at each vote.`,
  present: 'Present',
  absent: 'Absent',
  people: 'Names and parts',
  until: (time) => `until ${time}`,
  name: 'Name',
  part: 'Part',
  parts: { chair: 'Chair', member: 'Member', observer: 'Observer' },
  nobody: 'Nobody',
  act: 'Legal act',
  actText: (number, date) => `${number}, of ${date}`,
  rule: {
    majority: 'Decisions are taken by more votes for than against, of the members who are not recused.',
    consensus: 'Decisions are taken by consensus of the members who are not recused.',
  },
  decisions: 'Decisions',
  overview: 'Overview',
  amounts: 'Outcome and amounts of each dossier',
  outcome: 'Outcome',
  outcomes: { award: 'Award', reserve: 'Reserve list', rejection: 'Rejection', deferral: 'Postponed' },
  dossier: 'Dossier',
  asked: 'Asked',
  awarded: 'Awarded',
  total: 'Total',
  votes: 'Vote',
  voted: (counts) => `${counts.for} for, ${counts.against} against, ${counts.abstain} abstained`,
  agreed: 'By consensus',
  recused: 'Recused, did not vote',
  recusal: (who, reason) => `${who}: ${reason}`,
  recusals: {
    member: 'writes for the dossier',
    organisation: 'belongs to an organisation of the dossier',
    relation: 'declared a tie',
    email_domain: 'address in an organisation of the dossier',
    declared: 'declared a conflict as evaluator',
    own_word: 'by their own word',
  },
  reasons: 'Reasons',
  conditions: 'Conditions',
  note: 'Consensus note of the evaluators',
  reserve: (rank, until) => `Rank ${rank}, valid until ${until}`,
  deferred: (until) => `Until ${until}`,
  missing: 'What is missing',
  hash: (hash) => `Fingerprint of what was decided: ${hash}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  lack: 'Where a character stands as a number, our typeface lacks it.',
}

const FR: MinutesWords = {
  title: 'Procès-verbal de la commission',
  subject: 'Procès-verbal',
  held: (opened, closed, place) =>
    [place && `Lieu : ${place}.`, `Réunion ouverte le ${opened}, close le ${closed}.`]
      .filter(Boolean)
      .join(' '),
  quorum: (present, quorum) =>
    `Membres votants présents : ${present} ; quorum : ${quorum}. Le quorum était réuni à l’ouverture et à chaque vote.`,
  present: 'Présents',
  absent: 'Absents',
  people: 'Noms et qualités',
  until: (time) => `jusqu’au ${time}`,
  name: 'Nom',
  part: 'Qualité',
  parts: { chair: 'Présidence', member: 'Membre', observer: 'Observateur' },
  nobody: 'Personne',
  act: 'Acte',
  actText: (number, date) => `${number}, du ${date}`,
  rule: {
    majority:
      'Une décision est prise si les voix pour l’emportent parmi les membres qui ne se déportent pas.',
    consensus: 'Les décisions sont prises par consensus des membres qui ne se déportent pas.',
  },
  decisions: 'Décisions',
  overview: 'Vue d’ensemble',
  amounts: 'Issue et montants de chaque dossier',
  outcome: 'Issue',
  outcomes: { award: 'Attribution', reserve: 'Liste d’attente', rejection: 'Refus', deferral: 'Ajournement' },
  dossier: 'Dossier',
  asked: 'Demandé',
  awarded: 'Attribué',
  total: 'Total',
  votes: 'Vote',
  voted: (counts) =>
    `${counts.for} pour, ${counts.against} contre, ${counts.abstain} ${counts.abstain > 1 ? 'abstentions' : 'abstention'}`,
  agreed: 'Par consensus',
  recused: 'Déports, sans vote',
  recusal: (who, reason) => `${who} : ${reason}`,
  recusals: {
    member: 'participe au dossier',
    organisation: 'appartient à une structure du dossier',
    relation: 'a déclaré un lien',
    email_domain: 'adresse dans une structure du dossier',
    declared: 'a déclaré un conflit comme évaluateur',
    own_word: 'de sa propre initiative',
  },
  reasons: 'Motifs',
  conditions: 'Conditions',
  note: 'Note de consensus des évaluateurs',
  reserve: (rank, until) => `Rang ${rank}, valable jusqu’au ${until}`,
  deferred: (until) => `Jusqu’au ${until}`,
  missing: 'Ce qui manque',
  hash: (hash) => `Empreinte de ce qui a été décidé : ${hash}`,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  lack: 'Là où un caractère figure par son numéro, notre police ne l’a pas.',
}

export const MINUTES_WORDS: Record<Language, MinutesWords> = { en: EN, fr: FR }
