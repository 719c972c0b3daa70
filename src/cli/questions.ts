import { createInterface, type Interface } from 'node:readline'

/** Asks on a terminal, or takes the lines of standard input one by one. */
export type Questions = {
  /** @returns what was typed; `undefined` when the input has come to its end */
  ask(question: string): Promise<string | undefined>
  close(): void
}

/** Questions go to standard error, so that standard output can be redirected. Standard input is opened on the first. */
export function questions(): Questions {
  let reader: Interface | undefined
  let lines: AsyncIterator<string> | undefined
  return {
    async ask(question) {
      reader ??= openInput()
      // The iterator keeps lines that come before they are asked for; `question()` would lose them.
      lines ??= reader[Symbol.asyncIterator]()
      reader.setPrompt(question)
      reader.prompt()
      const { value, done } = await lines.next()
      if (!done) return value
      process.stderr.write('\n')
      return undefined
    },
    close: () => reader?.close(),
  }
}

function openInput(): Interface {
  const terminal = process.stdin.isTTY === true
  const reader = createInterface({ input: process.stdin, output: process.stderr, terminal })
  return reader.on('SIGINT', () => process.exit(130))
}
