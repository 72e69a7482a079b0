/** `npm run reset`: clears the data of the local portal, after asking. `-- --yes` does not ask. */
import { argv, stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { clearData } from './host/clear-data.ts'
import { dataDirectory } from './host/data-folder.ts'

const ask = argv.includes('--yes') ? async () => 'yes' : askTerminal
process.exitCode = await clearData(dataDirectory(), ask, (line) => stdout.write(`${line}\n`))

async function askTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stdout })
  // Without anybody to answer (a script without --yes), the input ends and the answer is no.
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')))
  const answer = await Promise.race([terminal.question(question), ended])
  terminal.close()
  return answer
}
