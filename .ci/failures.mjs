// Prints the tests of a report that failed, each with its file, its name and the first lines of what it said.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const LINES_OF_A_MESSAGE = 12

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
for (const file of report.testResults) {
  const name = relative(process.cwd(), file.name)
  const failed = file.assertionResults.filter(({ status }) => status === 'failed')
  for (const { fullName, failureMessages } of failed)
    print(`${name} > ${fullName}`, failureMessages.join('\n'))
  // A file whose preparation failed has no failed test, and says why itself.
  if (file.status === 'failed' && failed.length === 0) print(name, file.message ?? '')
}

function print(title, message) {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, LINES_OF_A_MESSAGE)
  process.stdout.write(`${[`✗ ${title}`, ...lines.map((line) => `    ${line.slice(0, 300)}`)].join('\n')}\n`)
}
