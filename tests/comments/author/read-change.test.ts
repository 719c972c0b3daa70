import { describe, expect, test } from 'vitest'
import { readChange } from '../../../src/comments/author/read-change.ts'
import { readWishes } from '../../../src/comments/author/read-wishes.ts'

describe('what is wished beside a comment', () => {
  test.each<[unknown, boolean, boolean]>([
    [{}, false, false],
    [{ preview: '1' }, true, false],
    [{ preview: true, remember: true }, true, true],
    [{ remember: 'on', comment: 'a' }, false, true],
    [{ preview: '', remember: 'no' }, false, false],
    [{ preview: false, remember: 0 }, false, false],
    ['nothing', false, false],
    [undefined, false, false],
  ])('%j: preview %s, remember %s', (sent, preview, remember) => {
    expect(readWishes(sent)).toEqual({ preview, remember })
  })
})

describe('a change', () => {
  test('is read from a form', () => {
    const form = { action: 'edit', comment: 'Novo.', name: 'Ana', version: '3' }
    expect(readChange(form)).toEqual({ ...form, version: 3, preview: false })
  })

  test('needs no more than its words', () => {
    expect(readChange({ comment: 'Novo.' })).toEqual({ comment: 'Novo.', preview: false })
    expect(readChange({ comment: 'Novo.', version: '' })?.version).toBeUndefined()
  })

  test.each([{ action: 'approve' }, { version: 0 }, { version: 'um' }, 'Novo.', null])(
    'is none: %j',
    (sent) => expect(readChange(sent)).toBeUndefined(),
  )

  test('takes nothing but what an author may change', () => {
    const sent = { comment: 'Novo.', status: 'published', id: 'x', createdAt: 0, articleId: 'y' }
    expect(readChange(sent)).toEqual({ comment: 'Novo.', preview: false })
  })
})
