import type { IncomingMessage } from 'node:http'
import { largestPicture } from '../../articles/measure-picture.ts'
import { filteredRequest, isRefusedAddress } from '../../config/filtered-request.ts'
import type { MediaFault } from './media-source.ts'
import { pauseAfterBreak, pauseBeforeRetry } from './pause-before-retry.ts'

const mostRedirects = 5

export type FetchOptions = {
  /** The one origin that may be on this machine or in its network. */
  home: string
  signal: AbortSignal
}

/** `pause`: milliseconds after which asking once more may help. */
export type Fetched = { bytes: Buffer } | { fault: MediaFault; pause?: number | undefined }

/** Asks for a file. Redirects are followed, but into a private network only within `home`. */
export async function fetchOnce(address: URL, options: FetchOptions): Promise<Fetched> {
  try {
    const response = await follow(address, options)
    try {
      return await answerOf(response)
    } finally {
      response.destroy()
    }
  } catch (error) {
    return isRefusedAddress(error) ? { fault: 'private' } : { fault: 'unreachable', pause: pauseAfterBreak }
  }
}

/** The first answer that sends us nowhere else, or the last that may. */
async function follow(address: URL, { home, signal }: FetchOptions): Promise<IncomingMessage> {
  const headers = { 'User-Agent': 'Prelo', Accept: 'image/*' }
  let at = address
  for (let redirects = 0; ; redirects += 1) {
    const mayBePrivate = at.origin === home
    const response = await filteredRequest(at.href, { method: 'GET', headers, mayBePrivate, signal })
    const next = redirects < mostRedirects ? nextOf(response, at) : undefined
    if (!next) return response
    response.destroy()
    at = next
  }
}

function nextOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  const { location = '' } = headers
  if (![301, 302, 303, 307, 308].includes(statusCode) || !URL.canParse(location, from)) return undefined
  const next = new URL(location, from)
  next.username = ''
  next.password = ''
  return /^https?:$/.test(next.protocol) ? next : undefined
}

async function answerOf(response: IncomingMessage): Promise<Fetched> {
  const { statusCode = 0, headers } = response
  if (statusCode !== 200) {
    const pause = pauseBeforeRetry(statusCode, headers['retry-after'], Date.now())
    return { fault: `http-${statusCode}`, pause }
  }
  if (Number(headers['content-length']) > largestPicture) return { fault: 'too-large' }
  return bytesOf(response)
}

/** Reads no further than a picture may be, whatever length the server told. */
async function bytesOf(response: AsyncIterable<Buffer>): Promise<Fetched> {
  const chunks: Buffer[] = []
  let received = 0
  for await (const chunk of response) {
    received += chunk.length
    if (received > largestPicture) return { fault: 'too-large' }
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks) }
}
