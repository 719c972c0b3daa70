import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unsealEmail } from '../../../src/comments/comment-keys.ts'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import type { Mail } from '../../../src/comments/notify/notify-store.ts'
import { SqlNotifyStore } from '../../../src/comments/notify/sql-notify-store.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import type { NewComment } from '../../../src/domain/comment.ts'
import { aCommentFrom, anAnswerTo, browserOf, secret } from '../../builders/a-subscriber.ts'

const start = Date.UTC(2026, 10, 24, 12)
const [second, minute, day] = [1000, 60_000, 24 * 60 * 60_000]

/** What every store of notifications does, on every database. */
export function notifyStoreContract(
  name: string,
  open: () => Promise<{ connect(): Promise<Kysely<CommentTables>>; remove(): Promise<void> }>,
): void {
  describe(`notifications in ${name}`, () => {
    let place: Awaited<ReturnType<typeof open>>
    let db: Kysely<CommentTables>
    let comments: SqlCommentStore
    let store: SqlNotifyStore
    let now: number

    beforeEach(async () => {
      place = await open()
      db = await place.connect()
      comments = new SqlCommentStore(db)
      store = new SqlNotifyStore(db)
      now = start
    })

    afterEach(() => place.remove())

    const at = () => new Date(now)
    const later = (milliseconds: number) => {
      now += milliseconds
    }
    const add = async (comment: NewComment, notify = false) => {
      await comments.add({ ...comment, createdAt: at() }, { notify })
      return comment
    }
    /** A comment whose author has confirmed that they want to hear of answers. */
    const addConfirmed = async (email: string, own: Partial<NewComment> = {}) => {
      const comment = await add(aCommentFrom(email, own), true)
      await store.confirm(comment.id, at())
      await takeAll()
      return comment
    }
    /** Everything that is due, sent. */
    const takeAll = async () => {
      const mails: string[] = []
      for (let mail = await store.next(at()); mail; mail = await store.next(at())) {
        mails.push(told(mail))
        await store.settle(mail, { kind: 'sent' }, at())
      }
      return mails
    }
    const statusOf = async (id: string) => (await store.subscription(id)).kind
    const change = async (id: string, status: NewComment['status']) => {
      const kept = await comments.kept(id)
      await comments.change(id, kept?.version ?? 0, { status }, { kind: status, actor: 'system', at: at() })
    }

    test('ask the owner of an address once, and nothing else', async () => {
      const ana = await add(aCommentFrom('ana@example.com'), true)
      await add(anAnswerTo(ana))
      later(day)
      expect(await takeAll()).toEqual(['confirm ana@example.com'])
      expect(await statusOf(ana.id)).toBe('waiting')
      later(10 * day)
      expect(await takeAll()).toEqual([])
    })

    test('are nobody’s who did not ask', async () => {
      const ana = await add(aCommentFrom('ana@example.com'))
      await add(anAnswerTo(ana))
      later(day)
      expect(await takeAll()).toEqual([])
      expect(await statusOf(ana.id)).toBe('gone')
    })

    test('tell of an answer a minute after it was published', async () => {
      const ana = await addConfirmed('ana@example.com')
      const answer = await add(anAnswerTo(ana, { body: 'Concordo.' }))
      later(59 * second)
      expect(await takeAll()).toEqual([])
      later(second)
      const mail = await store.next(at())
      expect(mail).toMatchObject({ kind: 'notice', attempt: 1, to: { comment: { id: ana.id } } })
      expect(mail?.kind === 'notice' && mail.answers).toMatchObject([{ id: answer.id, body: 'Concordo.' }])
      expect(mail && unsealEmail(secret, mail.to.sealedEmail)).toBe('ana@example.com')
    })

    test('tell of several answers in one mail, and not again for a quarter of an hour', async () => {
      const ana = await addConfirmed('ana@example.com')
      for (const body of ['Um.', 'Dois.', 'Três.']) await add(anAnswerTo(ana, { body }))
      later(minute)
      expect(await takeAll()).toEqual(['notice ana@example.com: Um. Dois. Três.'])
      for (const body of ['Quatro.', 'Cinco.']) await add(anAnswerTo(ana, { body }))
      later(14 * minute)
      expect(await takeAll()).toEqual([])
      await add(anAnswerTo(ana, { body: 'Seis.' }))
      later(minute)
      expect(await takeAll()).toEqual(['notice ana@example.com: Quatro. Cinco. Seis.'])
      later(day)
      expect(await takeAll()).toEqual([])
    })

    test('leave more than thirty answers for the next mail', async () => {
      const ana = await addConfirmed('ana@example.com')
      for (let n = 0; n < 32; n++) await add(anAnswerTo(ana, { body: `${n}` }))
      later(minute)
      expect((await takeAll()).map((told) => told.split(' ').length)).toEqual([32])
      later(15 * minute)
      expect(await takeAll()).toEqual(['notice ana@example.com: 30 31'])
    })

    test('go to everybody up the thread, once to each address, and not to the answer’s author', async () => {
      const ana = await addConfirmed('ana@example.com')
      const bia = await addConfirmed('bia@example.com', { parentId: ana.id, rootId: ana.id })
      const again = await addConfirmed('ana@example.com', { parentId: bia.id, rootId: ana.id })
      const other = await addConfirmed('outra@example.com', { parentId: ana.id, rootId: ana.id })
      later(day)
      await takeAll()
      later(day)
      await add(aCommentFrom('bia@example.com', { parentId: again.id, rootId: ana.id, body: 'Eu.' }))
      later(minute)
      expect(await takeAll()).toEqual(['notice ana@example.com: Eu.'])
      await add(anAnswerTo(other, { rootId: ana.id, body: 'Você.', authorKey: browserOf('ana@example.com') }))
      later(20 * minute)
      expect(await takeAll()).toEqual(['notice outra@example.com: Você.'])
    })

    test('wait for a comment that is held: neither question nor notice before it is published', async () => {
      const ana = await addConfirmed('ana@example.com')
      const held = await add(
        aCommentFrom('bia@example.com', {
          parentId: ana.id,
          rootId: ana.id,
          body: 'Retido.',
          status: 'held',
        }),
        true,
      )
      await add(aCommentFrom('spam@example.com', { status: 'spam' }), true)
      later(day)
      expect(await takeAll()).toEqual([])
      await change(held.id, 'published')
      later(minute)
      expect(await takeAll()).toEqual(['confirm bia@example.com', 'notice ana@example.com: Retido.'])
    })

    test('do not tell of what was taken away before, and tell of it once when it comes back', async () => {
      const ana = await addConfirmed('ana@example.com')
      const answer = await add(anAnswerTo(ana, { body: 'Volto já.' }))
      await change(answer.id, 'refused')
      later(day)
      expect(await takeAll()).toEqual([])
      await change(answer.id, 'published')
      later(minute)
      expect(await takeAll()).toEqual(['notice ana@example.com: Volto já.'])
      await change(answer.id, 'held')
      await change(answer.id, 'published')
      later(day)
      expect(await takeAll()).toEqual([])
    })

    test('do not tell of an answer that is taken away between its notice and the mail', async () => {
      const ana = await addConfirmed('ana@example.com')
      await add(anAnswerTo(ana, { body: 'Fica.' }))
      later(minute)
      await takeAll()
      const gone = await add(anAnswerTo(ana, { body: 'Sai.' }))
      later(2 * minute)
      expect(await takeAll()).toEqual([])
      await change(gone.id, 'deleted')
      later(day)
      expect(await takeAll()).toEqual([])
      await add(anAnswerTo(ana, { body: 'Nova.' }))
      later(minute)
      expect(await takeAll()).toEqual(['notice ana@example.com: Nova.'])
    })

    test('need no second question to the same address in the same browser', async () => {
      await addConfirmed('ana@example.com')
      const next = await add(aCommentFrom('ana@example.com', { articleId: 'feira' }), true)
      later(2 * day)
      expect(await takeAll()).toEqual([])
      expect(await statusOf(next.id)).toBe('confirmed')
    })

    test('ask again when another browser names the address, or when mails were ended', async () => {
      const first = await addConfirmed('ana@example.com')
      const elsewhere = await add(aCommentFrom('ana@example.com', { authorKey: 'another' }), true)
      expect(await statusOf(elsewhere.id)).toBe('waiting')
      await store.end(first.id, at(), 'one')
      const after = await add(aCommentFrom('ana@example.com'), true)
      expect(await statusOf(after.id)).toBe('waiting')
    })

    test('are confirmed together for all comments from one browser, but for no other', async () => {
      const [one, two] = [
        await add(aCommentFrom('ana@example.com'), true),
        await add(aCommentFrom('ana@example.com'), true),
      ]
      const other = await add(aCommentFrom('ana@example.com', { authorKey: 'another' }), true)
      const unknown = await add(aCommentFrom('ana@example.com', { authorKey: undefined }), true)
      await store.confirm(one.id, at())
      expect(await Promise.all([one, two, other, unknown].map(({ id }) => statusOf(id)))).toEqual([
        ...['confirmed', 'confirmed', 'waiting', 'waiting'],
      ])
    })

    test('ask one address once a day, whoever names it', async () => {
      for (const authorKey of ['a', 'b', 'c']) await add(aCommentFrom('ana@example.com', { authorKey }), true)
      expect(await takeAll()).toEqual(['confirm ana@example.com'])
      later(day - second)
      await add(aCommentFrom('ana@example.com', { authorKey: 'd' }), true)
      expect(await takeAll()).toEqual([])
      later(second)
      await add(aCommentFrom('ana@example.com', { authorKey: 'e' }), true)
      expect(await takeAll()).toEqual(['confirm ana@example.com'])
    })

    test('end with one click, twice if need be, and no old link brings them back', async () => {
      const ana = await addConfirmed('ana@example.com')
      await add(anAnswerTo(ana))
      expect((await store.end(ana.id, at(), 'one')).kind).toBe('ended')
      expect((await store.end(ana.id, at(), 'one')).kind).toBe('ended')
      expect((await store.confirm(ana.id, at())).kind).toBe('ended')
      later(day)
      expect(await takeAll()).toEqual([])
    })

    test('end for a whole address, which is never written to again', async () => {
      const [one, two] = [
        await addConfirmed('ana@example.com'),
        await addConfirmed('ana@example.com', { articleId: 'feira' }),
      ]
      await store.end(one.id, at(), 'all')
      expect([await statusOf(one.id), await statusOf(two.id)]).toEqual(['ended', 'ended'])
      later(2 * day)
      await add(aCommentFrom('ana@example.com'), true)
      expect(await takeAll()).toEqual([])
    })

    test('stop at an address that takes no mail', async () => {
      const ana = await add(aCommentFrom('ana@example.com'), true)
      const mail = await store.next(at())
      if (mail) await store.settle(mail, { kind: 'refused', fault: 'RCPT TO 550' }, at())
      expect(await statusOf(ana.id)).toBe('ended')
      later(2 * day)
      await add(aCommentFrom('ana@example.com', { authorKey: 'another' }), true)
      expect(await takeAll()).toEqual([])
    })

    test('are tried again when they were not taken, each time as the same mail', async () => {
      const ana = await addConfirmed('ana@example.com')
      await add(anAnswerTo(ana, { body: 'Oi.' }))
      later(minute)
      const first = await store.next(at())
      if (first)
        await store.settle(first, { kind: 'failed', fault: 'EDNS', again: new Date(now + minute) }, at())
      expect(await takeAll()).toEqual([])
      later(minute)
      const second = await store.next(at())
      expect([first?.attempt, second?.attempt]).toEqual([1, 2])
      if (second) await store.settle(second, { kind: 'failed', fault: 'EDNS', again: undefined }, at())
      later(day)
      expect(await takeAll()).toEqual([])
    })

    test('of a server that ended on the way are taken up by another, not before their time', async () => {
      const ana = await add(aCommentFrom('ana@example.com'), true)
      expect((await store.next(at()))?.kind).toBe('confirm')
      expect(await takeAll()).toEqual([])
      later(5 * minute)
      expect(await takeAll()).toEqual(['confirm ana@example.com'])
      await store.confirm(ana.id, at())
      await add(anAnswerTo(ana, { body: 'Oi.' }))
      later(minute)
      expect((await store.next(at()))?.kind).toBe('notice')
      later(14 * minute)
      expect(await takeAll()).toEqual([])
      later(minute)
      expect(await takeAll()).toEqual(['notice ana@example.com: Oi.'])
    })

    test('go out once each, however many servers look', async () => {
      const others = [
        store,
        new SqlNotifyStore(await place.connect()),
        new SqlNotifyStore(await place.connect()),
      ]
      const ana = await addConfirmed('ana@example.com')
      for (let n = 0; n < 10; n++) {
        await add(aCommentFrom(`leitor${n}@example.com`), true)
        await add(anAnswerTo(ana, { body: `${n}` }))
      }
      later(minute)
      const taken: string[] = []
      const work = async (worker: SqlNotifyStore) => {
        for (let mail = await worker.next(at()); mail; mail = await worker.next(at())) taken.push(told(mail))
      }
      await Promise.all([...others, ...others].map(work))
      expect(taken.toSorted()).toEqual([
        ...Array.from({ length: 10 }, (_, n) => `confirm leitor${n}@example.com`),
        'notice ana@example.com: 0 1 2 3 4 5 6 7 8 9',
      ])
    })

    test('go with what was erased: address, wish and mails', async () => {
      const ana = await addConfirmed('ana@example.com')
      await add(anAnswerTo(ana))
      const kept = await comments.kept(ana.id)
      const erased = { kind: 'erased', actor: 'system', at: at() }
      await comments.change(ana.id, kept?.version ?? 0, { status: 'deleted', forget: true }, erased)
      later(day)
      expect(await takeAll()).toEqual([])
      expect(await statusOf(ana.id)).toBe('gone')
      expect(await db.selectFrom('subscriptions').selectAll().execute()).toEqual([])
    })

    test('are forgotten a month after they were done with, and who never confirmed', async () => {
      const waiting = await add(aCommentFrom('bia@example.com'), true)
      const ana = await addConfirmed('ana@example.com')
      const ended = await addConfirmed('rui@example.com')
      await store.end(ended.id, at(), 'one')
      later(30 * day - second)
      await store.forgetOld(at())
      expect(await Promise.all([waiting, ana, ended].map(({ id }) => statusOf(id)))).toEqual([
        ...['waiting', 'confirmed', 'ended'],
      ])
      later(second)
      await store.forgetOld(at())
      expect(await Promise.all([waiting, ana, ended].map(({ id }) => statusOf(id)))).toEqual([
        ...['gone', 'confirmed', 'gone'],
      ])
      expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
    })

    test('keep no address that could be read', async () => {
      await add(aCommentFrom('ana@example.com'), true)
      expect(await takeAll()).toEqual(['confirm ana@example.com'])
      const rows = await Promise.all(
        (['subscriptions', 'outbox', 'mail_addresses'] as const).map((table) =>
          db.selectFrom(table).selectAll().execute(),
        ),
      )
      expect(rows.map(({ length }) => length)).toEqual([1, 1, 1])
      expect(JSON.stringify(rows)).not.toMatch(/ana@example|"ana/)
    })
  })
}

function told(mail: Mail): string {
  const to = `${mail.kind} ${unsealEmail(secret, mail.to.sealedEmail)}`
  return mail.kind === 'confirm' ? to : `${to}: ${mail.answers.map(({ body }) => body).join(' ')}`
}
