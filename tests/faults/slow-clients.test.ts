import { afterAll, beforeAll, expect, test } from 'vitest'
import { percentile } from '../../src/cli/bench/measures.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { openHtml } from '../builders/parse-html.ts'
import { millisecondsOf, tell } from '../cluster/tell.ts'
import { post, send } from '../server/send.ts'
import { eventually, type TestServer } from '../server/test-server.ts'
import { startOn } from './engines.ts'
import { stuckClients } from './stuck-clients.ts'

const article = '/articles/errar-em-publico'
let server: TestServer

beforeAll(async () => {
  server = await startOn('SQLite')
  await send(server, article)
})

afterAll(() => server.stop())

/** Of 200 readers, one after the other, in milliseconds: what 95 of 100 waited at most. */
async function waited(): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 200; i++)
    times.push(await millisecondsOf(async () => expect((await send(server, article)).status).toBe(200)))
  return percentile(times, 95)
}

test('200 clients who send half a head and stay keep nobody from reading, and are cut off', async () => {
  const alone = await waited()
  const stuck = await stuckClients(server, 200)
  const beside = await waited()
  expect(stuck.left()).toBe(200)
  const gone = await millisecondsOf(() => eventually(async () => stuck.left() === 0, 60_000))
  tell(`95 of 100 readers waited ${alone} ms at most, beside 200 stuck clients ${beside} ms`)
  tell(`all stuck clients were gone after ${Math.round(gone / 1000)} s`)
  expect(beside).toBeLessThan(alone * 3 + 100)
  expect(gone).toBeLessThan(45_000)
})

test('a head that is too long gets 431, and others are served', async () => {
  for (let i = 0; i < 50; i++)
    expect((await send(server, article, { headers: { 'x-long': 'x'.repeat(17_000) } })).status).toBe(431)
  expect((await send(server, article)).status).toBe(200)
})

test('a comment that is too long gets 413, and its text back', async () => {
  const comment = 'Longo demais. '.repeat(20_000).trim()
  const { status, text } = await post(server, aSubmission({ comment }))
  expect([status, openHtml(text).querySelector('textarea')?.value === comment]).toEqual([413, true])
})

test('SIGTERM ends the server within ten seconds, whoever is stuck', async () => {
  await stuckClients(server, 200)
  const ending = await millisecondsOf(() => server.end('SIGTERM'))
  tell(`SIGTERM beside 200 stuck clients: ended after ${ending} ms`)
  expect(ending).toBeLessThan(10_000)
})
