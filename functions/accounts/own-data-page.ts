import type { Language } from '../../shared/language.ts'
import type { OwnData } from './collect-own-data.ts'

type Part = Exclude<keyof OwnData, 'schemaVersion' | 'exportedAt'>

const WORDS = {
  fr: {
    title: 'Vos données',
    made: 'Établi le',
    none: 'Rien.',
    yes: 'oui',
    no: 'non',
    parts: {
      account: 'Compte',
      sessions: 'Sessions',
      organisations: 'Structures',
      dossiers: 'Dossiers',
      messages: 'Vos messages au service',
      assignments: 'Dossiers à évaluer',
      evaluatorProfile: 'Profil d’évaluateur',
      marginNotes: 'Notes en marge des dossiers',
      calibrations: 'Exemples notés pour un étalonnage',
      evaluations: 'Évaluations',
    },
  },
  en: {
    title: 'Your data',
    made: 'Made on',
    none: 'Nothing.',
    yes: 'yes',
    no: 'no',
    parts: {
      account: 'Account',
      sessions: 'Sessions',
      organisations: 'Organisations',
      dossiers: 'Dossiers',
      messages: 'Your messages to the service',
      assignments: 'Dossiers to evaluate',
      evaluatorProfile: 'Evaluator’s profile',
      marginNotes: 'Notes in the margin of dossiers',
      calibrations: 'Samples scored for a calibration',
      evaluations: 'Evaluations',
    },
  },
} as const satisfies Record<Language, { parts: Record<Part, string> } & Record<string, unknown>>

const PARTS = [
  'account',
  'sessions',
  'organisations',
  'dossiers',
  'messages',
  'assignments',
  'evaluatorProfile',
  'marginNotes',
  'evaluations',
] as const satisfies readonly Part[]

const escaped = (text: string) =>
  text.replaceAll(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`)

/** Values as nested lists: names are those of the machine-readable file, so that both can be compared. */
function written(value: unknown, language: Language): string {
  const words = WORDS[language]
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) {
    if (value.length === 0) return words.none
    return `<ol>${value.map((item: unknown) => `<li>${written(item, language)}</li>`).join('')}</ol>`
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(
      ([name, item]) => `<dt>${escaped(name)}</dt><dd>${written(item, language)}</dd>`,
    )
    return `<dl>${entries.join('')}</dl>`
  }
  return escaped(String(value))
}

/** Everything about a person as one page that opens anywhere, without style, script or network. */
export function ownDataPage(data: OwnData, language: Language): string {
  const words = WORDS[language]
  const sections = PARTS.map(
    (part) => `<section><h2>${words.parts[part]}</h2>${written(data[part], language)}</section>`,
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title} – Concordia</title>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.made} ${escaped(data.exportedAt)}</p>
${sections.join('\n')}
</main>
</body>
</html>
`
}
