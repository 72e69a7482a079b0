import type { DemonstrationPerson } from '../demo/people.ts'
import { nearName } from './near-name.ts'

/** What the person at the terminal reads when the portal is up: one address, and as whom to sign in. */
export function welcome(url: string, people: readonly DemonstrationPerson[], dataDir: string): string {
  const width = Math.max(...people.map(({ email }) => email.length))
  return [
    '',
    `Concordia runs at ${url}`,
    '',
    'Sign in as one of these; the sign-in page has a button for each:',
    ...people.map(({ email, part }) => `  ${email.padEnd(width)}  ${part.en}`),
    `Any other address gets its code by local mail: ${url}/_mail`,
    '',
    `Data stays in ${nearName(dataDir)}; "npm run reset" clears it. Ctrl-C stops.`,
    '',
  ].join('\n')
}
