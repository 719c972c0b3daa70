import { describe, expect, test } from 'vitest'
import { cutAtWord, pageDescription, pageTitle } from '../../src/site/page-texts.ts'

describe('a title', () => {
  test('is the headline and the name of the paper', () => {
    expect(pageTitle('Chuva no centro', 'Gazeta')).toBe('Chuva no centro – Gazeta')
  })

  test('is the headline alone when nothing follows', () => {
    expect(pageTitle('Gazeta', '')).toBe('Gazeta')
  })

  test('of exactly 110 characters stays as it is', () => {
    const title = pageTitle('a'.repeat(101), 'Gazeta')
    expect([title.length, title.endsWith('a – Gazeta')]).toEqual([110, true])
  })

  test('too long ends its headline at a word, and keeps the name', () => {
    const title = pageTitle('uma palavra '.repeat(20).trim(), 'Gazeta da Ladeira')
    expect(title).toMatch(/uma palavra uma… – Gazeta da Ladeira$/)
    expect(title.length).toBeLessThanOrEqual(110)
  })

  test('leaves out a name that would take half of it', () => {
    expect(pageTitle('Chuva', 'x'.repeat(60))).toBe('Chuva')
  })

  test('never ends in half a character', () => {
    const title = pageTitle('🚲'.repeat(150), '')
    expect([title.length <= 110, title.isWellFormed(), title.endsWith('🚲…')]).toEqual([true, true, true])
  })
})

describe('a description', () => {
  const long = 'Uma frase que já tem mais do que as cinquenta letras necessárias.'

  test('is the first text when that says enough', () => {
    expect(pageDescription([long, 'Outra.'])).toBe(long)
  })

  test('takes as many of the other texts as it needs', () => {
    expect(pageDescription(['Curta', 'Mais uma frase curta', long, 'Sobra.'])).toBe(
      `Curta. Mais uma frase curta. ${long}`,
    )
  })

  test('passes over what is missing, empty or said already', () => {
    expect(pageDescription([undefined, '  ', 'Curta.', 'Curta.', long])).toBe(`Curta. ${long}`)
  })

  test('is on one line', () => {
    expect(pageDescription(['Uma  linha\ne outra'])).toBe('Uma linha e outra')
  })

  test('too long ends at a word, within 160 characters', () => {
    const description = pageDescription(['palavra, '.repeat(40)])
    expect(description).toMatch(/palavra…$/)
    expect(description.length).toBeLessThanOrEqual(160)
  })
})

test('a text that just fits is not cut', () => {
  expect(cutAtWord('um dois', 7)).toBe('um dois')
  expect(cutAtWord('um dois três', 8)).toBe('um dois…')
  expect(cutAtWord('um dois três', 7)).toBe('um…')
})
