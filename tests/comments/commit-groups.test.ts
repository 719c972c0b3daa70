import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CommitGroups } from '../../src/comments/commit-groups.ts'

let database: Database.Database
let groups: CommitGroups
let said: string[]
/** Fails what is said next with these words. */
let fault: string | undefined
/** What a disk does that is asked to keep what was written. */
let disk: () => Promise<void>

beforeEach(() => {
  database = new Database(':memory:')
  database.exec('create table notes (text text not null)')
  said = []
  fault = undefined
  disk = async () => undefined
  const connection = {
    exec(sql: string) {
      said.push(sql)
      if (fault === sql) throw new Error(`No: ${sql}`)
      return database.exec(sql)
    },
  }
  groups = new CommitGroups(connection, () => disk())
})
afterEach(() => database.close())

const notes = () =>
  (database.prepare('select text from notes').all([]) as { text: string }[]).map(({ text }) => text)

async function write(text: string, { fails = false } = {}): Promise<string> {
  await groups.begin()
  database.exec(`insert into notes values ('${text}')`)
  if (fails) {
    groups.rollback()
    return `${text} was taken back`
  }
  await groups.commit()
  return text
}

describe('those who write at once', () => {
  test('are on the disk with one commit', async () => {
    expect(await Promise.all(['um', 'dois', 'três'].map((text) => write(text)))).toEqual([
      'um',
      'dois',
      'três',
    ])
    expect(notes()).toEqual(['um', 'dois', 'três'])
    expect(said.filter((sql) => /begin|commit/.test(sql))).toEqual(['begin immediate', 'commit'])
  })

  test('lose nothing by one of them who fails', async () => {
    await Promise.all([write('um'), write('dois', { fails: true }), write('três')])
    expect(notes()).toEqual(['um', 'três'])
  })

  test('are told alike when the commit fails, and nothing of theirs is kept', async () => {
    fault = 'commit'
    const ended = await Promise.allSettled([write('um'), write('dois')])
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    fault = undefined
    expect(await write('três')).toBe('três')
    expect(notes()).toEqual(['três'])
  })

  test('are told alike when somebody else has the file, after one attempt', async () => {
    fault = 'begin immediate'
    const ended = await Promise.allSettled([write('um'), write('dois'), write('três')])
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(said).toEqual(['begin immediate'])
  })
})

test('none is done before its commit', async () => {
  const done: string[] = []
  const writing = [write('um'), write('dois')].map((one) => one.then((text) => done.push(text)))
  const isDoneBefore = new Promise<boolean>((resolve) => {
    const exec = database.exec.bind(database)
    database.exec = ((sql: string) => {
      if (sql === 'commit') resolve(done.length > 0)
      return exec(sql)
    }) as typeof database.exec
  })
  await Promise.all(writing)
  expect(await isDoneBefore).toBe(false)
})

test('none is done before the disk has it, and those who come meanwhile are committed together', async () => {
  const keepings: (() => void)[] = []
  disk = () => new Promise((resolve) => keepings.push(resolve))
  const done: string[] = []
  const writing = (text: string) => write(text).then(() => done.push(text))
  const first = writing('um')
  await vi.waitFor(() => expect(keepings).toHaveLength(1))
  const others = [writing('dois'), writing('três')]
  expect([done, notes()]).toEqual([[], ['um']])
  keepings[0]?.()
  await first
  await vi.waitFor(() => expect(keepings).toHaveLength(2))
  expect([done, notes()]).toEqual([['um'], ['um', 'dois', 'três']])
  keepings[1]?.()
  await Promise.all(others)
  expect(said.filter((sql) => sql === 'commit')).toHaveLength(2)
})

test('a disk that fails is told to whoever waits for it', async () => {
  disk = () => Promise.reject(new Error('No disk'))
  expect(await Promise.allSettled([write('um')])).toMatchObject([{ reason: { message: 'No disk' } }])
})

test('what can be in no group finds the others’ committed', async () => {
  const first = write('um')
  await groups.hold()
  expect(said.at(-1)).toBe('commit')
  groups.letGo()
  await first
  expect(await write('dois')).toBe('dois')
})

test('one that broke all of it off leaves the next to begin anew', async () => {
  await groups.begin()
  database.exec("insert into notes values ('um')")
  database.exec('rollback')
  await expect(groups.commit()).rejects.toThrow()
  expect(await write('dois')).toBe('dois')
  expect(notes()).toEqual(['dois'])
})
