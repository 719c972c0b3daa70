import { examinePicture } from './examine-picture.ts'
import type { FoundMedia, MediaFault } from './media-source.ts'
import type { Candidate } from './original-name.ts'

/**
 * The first candidate of a picture that can be used.
 *
 * @param get finds the file of a candidate, which has not been examined yet; it is told how many come after it
 * @returns if there is none, what is wrong with the best that there is
 */
export async function firstUsable(
  candidates: readonly Candidate[],
  get: (candidate: Candidate, left: number) => Promise<FoundMedia>,
): Promise<FoundMedia> {
  const faults: MediaFault[] = []
  for (const [index, candidate] of candidates.entries()) {
    const found = await get(candidate, candidates.length - index - 1)
    const fault = 'fault' in found ? found.fault : await faultOf(found.path, candidate)
    if (!fault) return found
    faults.push(fault)
  }
  return { fault: faults.find((fault) => !isAbsence(fault)) ?? faults[0] ?? 'missing' }
}

async function faultOf(path: string, { atLeast }: Candidate): Promise<MediaFault | undefined> {
  const examined = await examinePicture(path)
  if ('fault' in examined) return examined.fault
  // A smaller one is another picture that happens to have the name.
  const isOther = atLeast && (examined.width < atLeast.width || examined.height < atLeast.height)
  return isOther ? 'missing' : undefined
}

function isAbsence(fault: MediaFault): boolean {
  return fault === 'missing' || fault === 'http-404' || fault === 'http-410'
}
