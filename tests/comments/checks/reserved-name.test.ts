import { describe, expect, test } from 'vitest'
import { reservedName } from '../../../src/comments/checks/reserved-name.ts'
import { aDraft, surroundings } from '../../builders/a-draft.ts'

const newsroom = surroundings({}, ['Gazeta da Ladeira', 'Admin', 'Redação', 'Marina Falcão'])

describe('a name of the newsroom', () => {
  test.each([
    ['as it is', 'Admin'],
    ['in capitals', 'ADMIN'],
    ['with its accents', 'Redação'],
    ['without its accents', 'redacao'],
    ['with the spaces left out', 'GazetaDaLadeira'],
    ['with signs around it', '★ Admin ★'],
    ['in full width', 'Ａｄｍｉｎ'],
    ['with a Cyrillic A', 'Аdmin'],
    ['with a Ukrainian i', 'Admіn'],
    ['with a Cyrillic capital M', 'ADМIN'],
    ['with a Greek capital alpha', 'Αdmin'],
    ['with a dotless i', 'Admın'],
    ['with a zero-width space', 'Ad\u200bmin'],
    ['with a Hangul filler behind it', 'Admin\u3164'],
    ['with letters set apart', 'A d m i n'],
    ['with a capital i that is an l', 'Admln'],
    ['with a digit for its i', 'Adm1n'],
    ['with a bar for its i', 'Adm|n'],
    ['with a zero for its o', 'Redaçã0'],
    ['with an r and an n for its m', 'Adrnin'],
    ['with a sign behind it', 'Admin!'],
    ['with a title behind it', 'Marina Falcão (autora)'],
    ['the other way round', 'Falcão, Marina'],
    ['of the paper, with a part of it before', 'Redação da Gazeta da Ladeira'],
    ["of one of its authors, by somebody else's keyboard", 'Mаrina Falcão'],
  ])('is found %s', (_how, name) => {
    expect(reservedName(aDraft({ name }), newsroom)).toMatchObject({ score: 50, reason: 'reserved-name' })
  })

  test.each([
    'Ana',
    'Administradora',
    'Marina',
    'Falcão',
    'Marina Falconi',
    'Redator',
    'Gazeta',
    'Админ Петров',
    '李明',
  ])('is not found in %j', (name) => {
    expect(reservedName(aDraft({ name }), newsroom)).toBeUndefined()
  })

  test('is told to moderators as the paper has it', () => {
    expect(reservedName(aDraft({ name: 'АDМIN' }), newsroom)).toEqual({
      ...{ score: 50, reason: 'reserved-name', detail: 'Admin' },
    })
  })

  test('may stand in the text', () => {
    expect(reservedName(aDraft({ comment: 'Admin' }), newsroom)).toBeUndefined()
  })
})
