import { describe, expect, test } from 'vitest'
import { nearest } from '../../src/site/problems-of.ts'

const keys = ['title', 'description', 'date', 'section', 'authors', 'tags', 'id']

describe('"did you mean"', () => {
  test.each([
    ['sectoin', 'section'],
    ['titulo', 'title'],
    ['data', 'date'],
    ['tag', 'tags'],
    ['Title', 'title'],
    ['autores', 'authors'],
    ['descripton', 'description'],
  ])('takes %j for %j', (word, expected) => {
    expect(nearest(word, keys)).toBe(expected)
  })

  test.each(['xyz', 'fotografia', 'q', 'legenda'])('has no idea about %j', (word) => {
    expect(nearest(word, keys)).toBeUndefined()
  })

  test('has no idea when nothing is known', () => {
    expect(nearest('title', [])).toBeUndefined()
  })
})
