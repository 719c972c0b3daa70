import { expect, test } from 'vitest'
import { ForgivingDecoder } from '../../src/wordpress/forgiving-decoder.ts'
import { surveyExport } from '../../src/wordpress/survey-export.ts'
import { anExport, exportFiles } from '../builders/an-export.ts'

const mixed = Buffer.concat([Buffer.from('Ação 😀 '), Buffer.from('cora\xe7\xe3o \x96 f\xe9', 'latin1')])

test('what is no UTF-8 is read as Windows-1252', () => {
  const decoder = new ForgivingDecoder()
  expect(decoder.decode(mixed)).toBe('Ação 😀 coração – fé')
  expect(decoder.stray).toBe(4)
})

test('where the pieces begin makes no difference', () => {
  for (let at = 0; at <= mixed.length; at++) {
    const decoder = new ForgivingDecoder()
    const text =
      decoder.decode(mixed.subarray(0, at), { stream: true }) +
      decoder.decode(mixed.subarray(at), { stream: true }) +
      decoder.decode()
    expect(text).toBe('Ação 😀 coração – fé')
  }
})

test('a mark of unreadable letters that was there before stays', () => {
  const decoder = new ForgivingDecoder()
  expect([decoder.decode(Buffer.from('a\ufffdb')), decoder.stray]).toEqual(['a\ufffdb', 0])
})

test('an export that says UTF-8 and is not can be read, and it is told', async () => {
  const text = Buffer.from(anExport([{ id: 1, title: 'Água até o meio-fio' }]), 'latin1')
  const { posts, stray } = await surveyExport(exportFiles(text), () => {})
  expect([posts[0]?.title, stray]).toEqual(['Água até o meio-fio', 4])
})
