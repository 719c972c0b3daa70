import Database from 'libsql'
import { expect, test } from 'vitest'
import { keepStatements } from '../../src/comments/kept-statements.ts'

/** A database that counts how often a statement was prepared. */
function aDatabase() {
  const database = new Database(':memory:')
  database.exec('create table notes (id integer primary key, text text not null)')
  const prepared: string[] = []
  const kept = keepStatements({
    prepare(sql) {
      prepared.push(sql)
      return database.prepare(sql)
    },
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  })
  return { database, kept, prepared }
}

const add = 'insert into notes (text) values (?)'
const all = 'select text from notes'

test('prepares a statement once, whatever the values', () => {
  const { kept, prepared } = aDatabase()
  for (const text of ['um', 'dois']) kept.prepare(add).run([text])
  expect(kept.prepare(all).all([])).toEqual([{ text: 'um' }, { text: 'dois' }])
  expect(prepared).toEqual([add, all])
})

test('prepares it anew after it failed', () => {
  const { kept, prepared } = aDatabase()
  expect(() => kept.prepare(add).run([null])).toThrow('NOT NULL')
  kept.prepare(add).run(['um'])
  expect(kept.prepare(all).all([])).toEqual([{ text: 'um' }])
  expect(prepared).toEqual([add, add, all])
})

test('knows the columns that a table got meanwhile', () => {
  const { database, kept } = aDatabase()
  kept.prepare(add).run(['um'])
  expect(kept.prepare('select * from notes').all([])).toEqual([{ id: 1, text: 'um' }])
  database.exec("alter table notes add column mood text default 'bom'")
  expect(kept.prepare('select * from notes').all([])).toEqual([{ id: 1, text: 'um', mood: 'bom' }])
})
