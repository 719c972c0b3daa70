import { filteredRequest } from '../../config/filtered-request.ts'

/** What an answer may weigh, in bytes. */
const mostBytes = 64 * 1024

type Post = {
  headers: Record<string, string>
  body: string
  /** Whether this machine and its network may be spoken to. */
  mayBePrivate: boolean
  signal: AbortSignal
}

/**
 * Posts to an address of the public network; see `filteredRequest`. Redirects are not followed.
 *
 * @returns the body of an answer 200
 * @throws Error for any other answer, a private address, or when the signal comes first
 */
export async function postPublicly(url: string, post: Post): Promise<string> {
  const response = await filteredRequest(url, { method: 'POST', ...post })
  try {
    if (response.statusCode !== 200) throw new Error(`It answers ${response.statusCode}.`)
    return await shortText(response)
  } finally {
    response.destroy()
  }
}

async function shortText(response: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let received = 0
  for await (const chunk of response) {
    received += chunk.length
    if (received > mostBytes) throw new Error('Its answer is too long.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
