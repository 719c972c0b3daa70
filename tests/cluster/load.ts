import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { post, rowsOf, send } from '../server/send.ts'
import type { TestServer } from '../server/test-server.ts'
import { someLocalAddress } from './cluster-for-tests.ts'

export type Load = {
  /** What readers were answered that is no page, and what broke. */
  faults: string[]
  reads: number
  /** Texts of the comments that were answered with 303 or 201: nothing of them may be missing. */
  answered: string[]
  /** What became of the other posts, by status or code. */
  refused: Record<string, number>
  /** Ends the load, and waits until all that is under way has an answer. */
  end(): Promise<void>
}

type Who = {
  server: TestServer
  readers?: number
  writers?: number
  paths?: readonly string[]
  /** Milliseconds between two requests of one reader or writer; a machine of ours has few cores. */
  pause?: number
}

/** Readers and writers who go on, each with one request after the other, until they are told to end, or the test ends. */
export function startLoad({ server, readers = 0, writers = 0, paths = ['/'], pause = 5 }: Who): Load {
  const load = { faults: [], reads: 0, answered: [], refused: {} } as unknown as Load
  let isOver = false
  const goOn = async (step: (turn: number) => Promise<void>) => {
    for (let turn = 0; !isOver; turn++) {
      await step(turn)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  const all = [
    ...Array.from({ length: readers }, () =>
      goOn((turn) => read(server, paths[turn % paths.length] ?? '/', load)),
    ),
    ...Array.from({ length: writers }, () => goOn(() => write(server, load))),
  ]
  load.end = async () => {
    isOver = true
    await Promise.all(all)
  }
  onTestFinished(load.end)
  return load
}

async function read(server: TestServer, path: string, load: Load): Promise<void> {
  try {
    const { status, text } = await send(server, path)
    if (status !== 200 || !text.trimEnd().endsWith('</html>')) load.faults.push(`${path} ${status}`)
  } catch (error) {
    load.faults.push(`${path} ${(error as { code?: string }).code}`)
  }
  load.reads++
}

async function write(server: TestServer, load: Load): Promise<void> {
  const comment = `Sob carga ${randomUUID()}.`
  const sent = post(server, aSubmission({ comment }), { from: someLocalAddress() })
  const outcome = await sent.then(({ status }) => status, codeOf)
  if (outcome === 303 || outcome === 201) load.answered.push(comment)
  else load.refused[outcome] = (load.refused[outcome] ?? 0) + 1
}

function codeOf(error: { code?: string }): string {
  return error.code ?? 'broken'
}

/** Of the comments that were answered, those that are not in the store exactly once. */
export async function lostOf({ answered }: Load, server: TestServer): Promise<string[]> {
  const counts = new Map<unknown, number>()
  for (const { body } of await rowsOf(server)) counts.set(body, (counts.get(body) ?? 0) + 1)
  return answered.filter((text) => counts.get(text) !== 1)
}
