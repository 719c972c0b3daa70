import { afterEach, expect, test, vi } from 'vitest'
import { StoreAway } from '../../../src/comments/comment-store.ts'
import type { DeskStore } from '../../../src/comments/desk/desk-store.ts'
import { log } from '../../../src/config/log.ts'
import { receiveDecisions } from '../../../src/publishing/desk/receive-decisions.ts'
import { receiveEdit } from '../../../src/publishing/desk/receive-edit.tsx'
import { aWiredDesk } from '../../builders/a-wired-desk.ts'
import { openHtml } from '../../builders/parse-html.ts'

const ids = ['01890a5d-ac96-774b-bcce-000000000001', '01890a5d-ac96-774b-bcce-000000000002']
const sent = { choice: ids.map((id) => `${id}:1`), decision: 'spam', back: '/moderation/held' }

afterEach(() => vi.restoreAllMocks())

test('a batch that failed half-way leads back to its list, to be undone', async () => {
  const { wired, sends } = await aWiredDesk()
  const decide: DeskStore['decide'] = async ([one, two]) => [
    { id: one?.id ?? '', kind: 'done', to: 'spam' },
    { id: two?.id ?? '', kind: 'away' },
  ]
  wired.desk = async () => ({ decide }) as DeskStore
  const { status, headers } = await receiveDecisions(sends(sent))
  const told = new URL(String(headers.Location), 'http://localhost').searchParams
  expect([status, told.get('away'), told.get('batch')?.length]).toEqual([303, '1', 36])
})

test('a store that is away is not told in words of the accounts', async () => {
  const { wired, sends } = await aWiredDesk()
  const said = vi.spyOn(log, 'error').mockReturnValue()
  wired.desk = () => Promise.reject(new StoreAway('away', { cause: new Error('connection lost') }))
  const { status, headers, body } = await receiveDecisions(sends(sent))
  expect([status, headers['Retry-After']]).toEqual([503, '10'])
  expect(openHtml(body).querySelector('[role=alert]')?.textContent).toContain(
    'Nada foi feito: não é possível chegar aos comentários agora.',
  )
  expect(said).toHaveBeenCalledWith({ fault: new Error('connection lost') }, expect.any(String))
})

const edit = { id: ids[0], version: '1', name: 'Rui', comment: 'Reescrevi  a frase\ninteira.' }

test('a rewritten comment is given back when the store is away', async () => {
  const { wired, sends } = await aWiredDesk()
  vi.spyOn(log, 'error').mockReturnValue()
  wired.desk = () => Promise.reject(new StoreAway('away'))
  const { status, body } = await receiveEdit(sends(edit))
  expect([status, typedIn(body)]).toEqual([503, 'Reescrevi  a frase\ninteira.'])
})

test('and when the session has ended', async () => {
  const { wired, ana, sends } = await aWiredDesk()
  await (await wired.signIn()).sessions.endOthers(ana.id, '')
  const { status, body } = await receiveEdit(sends(edit))
  expect([status, typedIn(body)]).toEqual([401, 'Reescrevi  a frase\ninteira.'])
  expect(openHtml(body).querySelector('[role=alert]')?.textContent).toContain('Sua sessão terminou')
  expect((await receiveEdit(sends({ ...edit, comment: '' }))).status).toBe(303)
})

function typedIn(html: string): string | null | undefined {
  return openHtml(html).querySelector('textarea')?.textContent
}
