import type { Env } from '../../config/env.ts'
import { isBuildCurrent } from '../build-stamp.ts'
import { error, type Finding, ok, warning } from './finding.ts'

/** The build, and the server where one runs. */
export async function checkServer({ PORT }: Env): Promise<Finding[]> {
  const build = isBuildCurrent()
    ? ok('The build is of this code.')
    : warning('There is no build of this code.', 'npm run build; npm start does it too.')
  const address = `http://127.0.0.1:${PORT}`
  const state = await stateOf(`${address}/api/health/ready`)
  if (state === undefined) return [build, ok(`No server answers on port ${PORT}.`)]
  if (state === '') return [build, ok(`The server on port ${PORT} is ready.`)]
  return [build, error(`The server on port ${PORT} is not ready: it waits for ${state}.`, 'Look at its log.')]
}

/** What a server waits for: nothing, when it is ready; `undefined` when there is none of ours. */
async function stateOf(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) })
    const { status, waitingFor = '' } = (await answer.json()) as { status?: string; waitingFor?: string }
    return status === undefined ? undefined : waitingFor
  } catch {
    return undefined
  }
}
