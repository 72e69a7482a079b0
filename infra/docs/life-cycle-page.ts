import { TRANSITIONS } from '../../shared/access/life-cycle.ts'

interface Transition {
  from: readonly string[]
  to: string
  by: string
  guard: string
}

const all = Object.entries<Transition>(TRANSITIONS)

const arrows = all.flatMap(([action, { from, to }]) => from.map((state) => `  ${state} --> ${to}: ${action}`))

const rows = all.map(
  ([action, { from, to, by, guard }]) => `| ${action} | ${from.join(', ')} | ${to} | ${by} | ${guard} |`,
)

const targets = new Set(all.map(([, { to }]) => to))
const sources = new Set(all.flatMap(([, { from }]) => from))
const ends = [...targets].filter((state) => !sources.has(state)).map((state) => `  ${state} --> [*]`)

/** The life of a dossier as a page: drawn and tabulated from the table that the server enforces. */
export const lifeCyclePage = (): string => `# The life of a dossier

Written by \`node --import tsx infra/bin/write-api-docs.ts\` from \`shared/access/life-cycle.ts\`: change it there.

\`\`\`mermaid
stateDiagram-v2
  [*] --> draft
${[...arrows, ...ends].join('\n')}
\`\`\`

| action | from | to | by | what is checked beside the state |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Until a call's results are released, an applicant sees everything from \`evaluated\` on as \`evaluation\`: decided is not
announced.
`
