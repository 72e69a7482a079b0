/** A stand-in could not be started. The message is a sentence for the person at the terminal: what to do next. */
export class LaunchFailure extends Error {
  override readonly name = 'LaunchFailure'
}

/** What the engines print when they give up, and what a person can do about it. First match wins. */
const KNOWN_OUTPUT: readonly { readonly pattern: RegExp; readonly advice: (dataDir: string) => string }[] = [
  {
    pattern: /already in use|BindException/i,
    advice: () => 'another program took the port that was free a moment ago. Start again.',
  },
  {
    pattern: /not a valid SQLite database|malformed|not a database|file is encrypted/i,
    advice: (dataDir) =>
      `its data in ${dataDir} is damaged. Put a copy of that folder back, or run "npm run reset" to start afresh.`,
  },
  {
    pattern: /disk is full|No space left|ENOSPC/i,
    advice: (dataDir) => `the disk that holds ${dataDir} is full. Free some space, then start again.`,
  },
  {
    pattern: /unable to open database|readonly database|read-only|Permission denied|EACCES|EPERM|EROFS/i,
    advice: (dataDir) => `it may not write in ${dataDir}. Give yourself write permission on that folder.`,
  },
  {
    pattern: /EEXIST|ENOTDIR/,
    advice: (dataDir) =>
      `${dataDir} is in the way: it has to be a folder. Move it elsewhere, then start again.`,
  },
  {
    pattern: /UnsupportedClassVersionError/,
    advice: () => 'the installed Java is too old. Install a Java runtime of version 17 or newer.',
  },
]

/** Turns what an engine printed before it ended into a sentence that says what to do. */
export function explainExit(engine: string, output: string, dataDir: string | undefined): LaunchFailure {
  const known = KNOWN_OUTPUT.find(({ pattern }) => pattern.test(output))
  const reason =
    known?.advice(dataDir ?? 'memory') ?? `it ended by itself and said: ${output.trim() || 'nothing'}`
  return new LaunchFailure(`The local DynamoDB (${engine}) did not start: ${reason}`)
}

/** True if the port was lost to another program between choosing it and using it: worth another try. */
export function isPortTaken(output: string): boolean {
  return /already in use|BindException/i.test(output)
}
