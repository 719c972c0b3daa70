import { Agent, request } from 'node:http'

export type Form = { body: string; text: string; headers: Record<string, string> }

/** What became of the forms; times in milliseconds, of those that were answered. */
export type Sent = { answered: string[]; refused: number; times: number[]; seconds: number }

/** Posts forms, so many at a time over as many connections; answered is what was seen off to another page. */
export async function sendForms(
  url: string,
  count: number,
  senders: number,
  form: (n: number) => Form,
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: senders })
  const sent: Sent = { answered: [], refused: 0, times: [], seconds: 0 }
  // Made before, so that making them takes no time of what is measured.
  const forms = Array.from({ length: count }, (_, n) => form(n))
  const started = performance.now()
  let next = 0
  const sender = async () => {
    for (let one = forms[next++]; one; one = forms[next++]) {
      const start = performance.now()
      if ((await statusOf(url, agent, one)) === 303) {
        sent.answered.push(one.text)
        sent.times.push(performance.now() - start)
      } else sent.refused += 1
    }
  }
  await Promise.all(Array.from({ length: senders }, sender))
  sent.seconds = (performance.now() - started) / 1000
  agent.destroy()
  return sent
}

function statusOf(url: string, agent: Agent, { body, headers }: Form): Promise<number> {
  return new Promise((resolve) => {
    const own = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }
    const sending = request(url, { method: 'POST', agent, headers: { ...headers, ...own } }, (response) => {
      response.resume().on('close', () => resolve(response.statusCode ?? 0))
    })
    sending.on('error', () => resolve(0)).end(body)
  })
}
