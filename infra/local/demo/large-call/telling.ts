/** Tells a person at a terminal how far a long story is. */
export interface Telling {
  /** A chapter begins; `look` is where it can be watched in a browser. */
  step(title: string, look?: string): void
  /** Something that turned out. */
  fact(text: string): void
  /** How far the present chapter is; one line, written over where the terminal can. */
  progress(done: number, all: number, what: string): void
  /** Seconds since the beginning. */
  seconds(): number
}

interface Output {
  write(text: string): void
  /** Whether a line can be written over. */
  isTerminal: boolean
}

const WIDTH = 24
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
const INDENT = ' '.repeat(10)

/** Writes to an output, each chapter with its time: `write` takes text with its line ends. */
export function tellTo({ write, isTerminal }: Output): Telling {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  let chapter = 0
  let told = -1
  let isOpen = false
  const line = (text: string) => {
    write(`${isOpen ? '\n' : ''}${text}\n`)
    isOpen = false
  }
  const bar = (part: number) => {
    const full = Math.round(part * WIDTH)
    return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`
  }
  return {
    seconds,
    step: (title, look) => {
      chapter += 1
      told = -1
      line(`\n${clock(seconds()).padStart(6)}  ${chapter}. ${title}`)
      if (look) line(`${INDENT}→ ${look}`)
    },
    fact: (text) => line(`${INDENT}${text}`),
    progress: (done, all, what) => {
      const part = all === 0 ? 0 : done / all
      const text = `${INDENT}${bar(part)} ${done} of ${all} ${what}`
      if (isTerminal) {
        write(`\r${text}`)
        isOpen = true
        return
      }
      // In a file a line for each quarter is enough.
      const quarter = Math.floor(part * 4)
      if (quarter > Math.max(told, 0)) line(text)
      told = quarter
    },
  }
}
