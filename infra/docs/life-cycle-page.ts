import { TRANSITIONS } from '../../shared/access/life-cycle.ts'
import { MEETING_TRANSITIONS } from '../../shared/committee/meeting-life.ts'

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

const meetings = Object.entries(MEETING_TRANSITIONS)
const meetingArrows = meetings.map(([action, { from, to }]) => `  ${from} --> ${to}: ${action}`)
const meetingRows = meetings.map(
  ([action, { from, to, by, guard }]) => `| ${action} | ${from} | ${to} | ${by} | ${guard} |`,
)

/** The lives of a dossier and of a meeting as a page: drawn and tabulated from the tables that the server enforces. */
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

# The life of a committee's meeting

From \`shared/committee/meeting-life.ts\`. Why it closes in one write is told in [decision 30](decisions/0030-a-meeting-closes-in-one-write.md).

\`\`\`mermaid
stateDiagram-v2
  [*] --> prepared
${meetingArrows.join('\n')}
  closed --> [*]
\`\`\`

| action | from | to | by | what is checked beside the state |
| --- | --- | --- | --- | --- |
${meetingRows.join('\n')}

While a meeting is \`closing\`, its dossiers are held for it: no other change of them passes. Nothing that it decides is seen
before it is \`closed\`, and then all of it.
`
