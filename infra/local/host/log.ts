/** Takes one line of what a part of the host (`source`) has to tell the person at the terminal. */
export type Log = (source: string, line: string) => void

/** Prints each line with its source before it: `[api] …`. */
export function terminalLog(stream: NodeJS.WritableStream = process.stdout): Log {
  return (source, line) => {
    stream.write(`[${source}] ${line}\n`)
  }
}

/** Leaves out structured lines that say themselves that they only inform. */
export function withoutRoutine(log: Log): Log {
  return (source, line) => {
    const isStructured = line.startsWith('{') && line.endsWith('}')
    if (!isStructured || !line.includes('"level":"info"')) log(source, line)
  }
}

export const silentLog: Log = () => undefined

/** Cuts a stream of text into lines, also where a line arrives in pieces, and logs each of them. */
export function logLines(stream: NodeJS.ReadableStream, source: string, log: Log): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) log(source, line)
  })
  stream.on('end', () => {
    if (rest !== '') log(source, rest)
  })
}
