import { describe, expect, test } from 'vitest'
import { parseDraft, typedFields } from '../../src/comments/draft.ts'
import { aSubmission } from '../builders/a-submission.ts'

describe('typedFields', () => {
  test('takes the fields of the form, and looks at nothing else', () => {
    const sent = {
      ...{ article: 'chuva', name: 'Ana', comment: 'Oi', email: 'a@b.co', parent: 'p', website: 'w' },
      ...{ status: 'approved', published: '1', id: 'x', createdAt: '1999', score: '-100', staff: 'true' },
      ...{ ipHash: 'h', clientKey: 'k', rootId: 'r', articleId: 'a', findings: '[]', trap: '' },
    }
    expect(typedFields(sent)).toEqual({
      ...{ article: 'chuva', name: 'Ana', comment: 'Oi', email: 'a@b.co', parent: 'p', website: 'w' },
      notify: '',
    })
  })

  test.each([[null], [undefined], ['text'], [5], [[]], [{}], [{ name: 5, comment: null, email: [] }]])(
    'finds every field empty in %j',
    (sent) => {
      expect(typedFields(sent)).toEqual({
        ...{ article: '', name: '', comment: '', email: '', parent: '', website: '', notify: '' },
      })
    },
  )
})

describe('a wish to be told of answers', () => {
  test.each([['on'], ['1'], ['true'], [true]])('is heard as %j', (notify) => {
    expect(typedFields({ notify }).notify).toBe('1')
  })

  test.each([['off'], ['0'], ['false'], [false], [1], [''], [null]])('is not heard in %j', (notify) => {
    expect(typedFields({ notify }).notify).toBe('')
  })

  test('needs an address to tell it to', () => {
    expect(parseDraft(aSubmission({ comment: '', notify: '1', email: ' ' }))).toEqual({
      faults: [
        { field: 'comment', pointer: '/comment', code: 'comment.missing' },
        { field: 'email', pointer: '/email', code: 'email.missing' },
      ],
    })
    expect(parseDraft(aSubmission({ notify: '1', email: 'ana@example.com' }))).toMatchObject({
      draft: { notify: true, email: 'ana@example.com' },
    })
  })
})

describe('parseDraft', () => {
  test('gives the draft of a complete form', () => {
    const typed = aSubmission({
      ...{ name: ' Ana  Maria ', comment: 'Olá', email: 'ana@example.com', website: 'x' },
      parent: '01890A5D-AC96-774B-BCCE-B302099A8057',
    })
    expect(parseDraft(typed)).toEqual({
      draft: {
        ...{ name: 'Ana Maria', comment: 'Olá', email: 'ana@example.com', trap: 'x', notify: false },
        parent: '01890a5d-ac96-774b-bcce-b302099a8057',
      },
    })
  })

  test('reports everything that is wrong, in the order of the form', () => {
    const typed = aSubmission({ name: '', comment: ' ', email: 'ana@', parent: 'first' })
    expect(parseDraft(typed)).toEqual({
      faults: [
        { field: 'comment', pointer: '/comment', code: 'comment.missing' },
        { field: 'name', pointer: '/name', code: 'name.missing' },
        { field: 'email', pointer: '/email', code: 'email.invalid' },
        { field: 'parent', pointer: '/parent', code: 'parent.unknown' },
      ],
    })
  })

  test.each([
    ['ends lines with LF', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['keeps tabs', '\tcode\tmore', '\tcode\tmore'],
    ['keeps the spaces at the end of a line', '    code  \nmore  ', '    code  \nmore  '],
    ['drops NUL and what follows stays', 'a\u0000b', 'ab'],
    ['drops other control characters', 'a\u0001\u0008\u000b\u000c\u001b\u007f\u0085b', 'ab'],
    ['makes a lone surrogate a replacement character', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['composes letters and accents', 'cafe\u0301', 'café'],
    ['keeps joined emoji whole', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['keeps markup as it was typed', '<b>&amp;</b> ]]>', '<b>&amp;</b> ]]>'],
  ])('of a text %s', (_what, comment, kept) => {
    expect(parseDraft(aSubmission({ comment }))).toMatchObject({ draft: { comment: kept } })
  })

  test.each([
    ['drops direction controls', 'Ana\u202e\u2066\u2069\u200f Lima', 'Ana Lima'],
    ['keeps three marks on a letter', `Z${'\u0334'.repeat(40)}e`, 'Z\u0334\u0334\u0334e'],
    ['makes it one line', 'Ana\r\nBcc: bia@example.com', 'Ana Bcc: bia@example.com'],
    ['drops NUL', 'A\u0000na', 'Ana'],
    ['leaves Hindi alone', 'हिन्दी', 'हिन्दी'],
    ['leaves Thai alone', 'สมชาย', 'สมชาย'],
    ['leaves Vietnamese alone', 'Nguyễn Văn', 'Nguyễn Văn'],
    ['leaves Arabic alone', 'محمد', 'محمد'],
  ])('of a name %s', (_what, name, kept) => {
    expect(parseDraft(aSubmission({ name }))).toMatchObject({ draft: { name: kept } })
  })

  test.each([
    ['nothing', ''],
    ['spaces', ' \t\n\u00a0\u3000'],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'],
    ['combining marks', '\u0301\u0334\u20dd'],
    ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
    ['Braille blanks', '\u2800\u2800'],
    ['soft hyphens', '\u00ad\u00ad'],
    ['direction controls', '\u202e\u2066'],
    ['control characters', '\u0000\u0001\u007f'],
  ])('finds a name and a text of %s missing', (_what, blank) => {
    expect(parseDraft(aSubmission({ name: blank, comment: blank }))).toEqual({
      faults: [
        { field: 'comment', pointer: '/comment', code: 'comment.missing' },
        { field: 'name', pointer: '/name', code: 'name.missing' },
      ],
    })
  })

  test.each(['.', '?', '👍', 'ã', '١', '한'])('takes the short answer %j', (comment) => {
    expect(parseDraft(aSubmission({ comment }))).toMatchObject({ draft: { comment } })
  })

  test.each(['1', 'first', '../../etc', '01890a5d-ac96-774b-bcce', '{}'])(
    'finds the parent %j unknown',
    (parent) => {
      expect(parseDraft(aSubmission({ parent }))).toEqual({
        faults: [{ field: 'parent', pointer: '/parent', code: 'parent.unknown' }],
      })
    },
  )
})
