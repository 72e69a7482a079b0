import type { Problem } from '../../shared/errors/problem.ts'
import type { Language } from '../../shared/language.ts'

/** What somebody wanted at an address of the API itself. */
export type ProblemPlace = 'signIn' | 'file'

const WORDS = {
  fr: {
    signIn: 'Connexion',
    file: 'Fichier',
    again: 'Se connecter',
    home: 'Page d’accueil',
    number: 'Numéro de la demande :',
  },
  en: {
    signIn: 'Signing in',
    file: 'File',
    again: 'Sign in',
    home: 'First page',
    number: 'Number of the request:',
  },
} as const satisfies Record<Language, Record<string, string>>

const escaped = (text: string) =>
  text.replaceAll(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`)

/**
 * A problem for somebody whose browser stands at an address of the API itself: on the way to the OpenID provider and
 * back, or at a file that is there no more. No style and no script, for the API's policy allows neither; it reads well without.
 */
export function problemPage(problem: Problem, language: Language, place: ProblemPlace): string {
  const words = WORDS[language]
  const title = words[place]
  // Who is signed in already is sent nowhere to sign in.
  const again =
    place === 'signIn' || problem.status === 401
      ? `<p><a href="/api/auth/sign-in?language=${language}">${words.again}</a></p>\n`
      : ''
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Concordia</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(problem.detail)}</p>
${again}<p><a href="/${language}">${words.home}</a></p>
<p><small>${words.number} ${escaped(problem.requestId)}</small></p>
</main>
</body>
</html>
`
}
