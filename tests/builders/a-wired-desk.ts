import { addModerator } from '../../src/comments/sign-in/add-moderator.ts'
import { startSession } from '../../src/comments/sign-in/sessions.ts'
import type { ModeratorRole } from '../../src/domain/moderator.ts'
import type { DeskRequest } from '../../src/publishing/sign-in/desk-action.tsx'
import { setCookie } from '../../src/publishing/sign-in/desk-cookies.ts'
import { signInContext } from '../../src/publishing/sign-in/sign-in-context.ts'
import type { Wired } from '../../src/wiring.ts'
import { aWiredPaper } from './a-wired-paper.ts'

/** A paper with Ana Prado signed in at its desk; see `aWiredPaper`. */
export async function aWiredDesk(role: ModeratorRole = 'moderator', files: Record<string, string> = {}) {
  const paper = aWiredPaper(files)
  const { wired } = paper
  const ana = { id: wired.newId(wired.now()), name: 'Ana Prado', role }
  const cookie = await signedIn(ana, wired)
  /** What Ana's browser sends, with the body as Next has taken it apart. */
  const sends = (body: unknown) => aDeskRequest(body, wired, { cookie })
  return { ...paper, ana, sends }
}

/** What a browser sends from a page of the desk. */
function aDeskRequest(body: unknown, { env }: Wired, headers: Record<string, string> = {}): DeskRequest {
  const said = { origin: env.SITE_URL, 'sec-fetch-site': 'same-origin', ...headers }
  const socket = { remoteAddress: '203.0.113.7' }
  return { method: 'POST', headers: said, socket, body } as unknown as DeskRequest
}

/** @returns the `Cookie` header of the browser */
async function signedIn(ana: { id: string; name: string; role: ModeratorRole }, wired: Wired) {
  const context = await signInContext(aDeskRequest('', wired), wired)
  await addModerator(ana, context)
  const known = await context.moderators.byId(ana.id)
  if (!known) throw new Error(`${ana.name} is not there.`)
  const [pair = ''] = setCookie('session', await startSession(known, context), wired.env).split(';')
  return pair
}
