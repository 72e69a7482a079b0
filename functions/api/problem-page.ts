import type { Problem } from '../../shared/errors/problem.ts'
import type { Language } from '../../shared/language.ts'

const WORDS = {
  fr: { title: 'Connexion', again: 'Recommencer', home: 'Page d’accueil', number: 'Numéro de la demande' },
  en: { title: 'Signing in', again: 'Start again', home: 'First page', number: 'Number of the request' },
} as const satisfies Record<Language, Record<string, string>>

const escaped = (text: string) =>
  text.replaceAll(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`)

/**
 * A problem for somebody whose browser stands at an address of the API itself: on the way to the OpenID provider and
 * back. No style and no script, for the API's policy allows neither; it reads well without.
 */
export function problemPage(problem: Problem, language: Language): string {
  const words = WORDS[language]
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
<p>${escaped(problem.detail)}</p>
<p><a href="/api/auth/sign-in?language=${language}">${words.again}</a></p>
<p><a href="/${language}">${words.home}</a></p>
<p><small>${words.number}: ${escaped(problem.requestId)}</small></p>
</main>
</body>
</html>
`
}
