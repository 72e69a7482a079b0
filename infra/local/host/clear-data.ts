import { existsSync, rmSync } from 'node:fs'
import { nearName } from './near-name.ts'
import { messageOf } from './plain.ts'
import { runningInstance } from './running-lock.ts'

const LOST =
  'This clears accounts, calls, dossiers, documents, mails and messages of the local portal. Nothing of it can be brought back.'

/** Clears the folder if nobody uses it and the answer is yes. Gives the exit code. */
export async function clearData(
  dataDir: string,
  ask: (question: string) => Promise<string>,
  say: (line: string) => void,
): Promise<0 | 1> {
  const folder = nearName(dataDir)
  if (!existsSync(dataDir)) {
    say(`There is nothing to clear: ${folder} does not exist.`)
    return 0
  }
  const running = runningInstance(dataDir)
  if (running !== undefined) {
    say(
      `The portal is running at ${running.url} (process ${running.pid}). Stop it first, with Ctrl-C in its terminal.`,
    )
    return 1
  }
  say(LOST)
  const answer = await ask(`Clear ${folder}? Type "yes": `)
  if (answer.trim().toLowerCase() !== 'yes') {
    say('Nothing was cleared.')
    return 1
  }
  try {
    rmSync(dataDir, { recursive: true, force: true })
  } catch (error) {
    say(`${folder} could not be cleared: ${messageOf(error)}. Remove it yourself.`)
    return 1
  }
  say('Cleared. The next "npm start" begins afresh, with the demonstration data.')
  return 0
}
