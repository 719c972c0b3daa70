import { describe, expect, test } from 'vitest'
import { formatDate, isDayOnly, isoDate, isTimeZone, parseDate } from '../../src/site/dates.ts'

const saoPaulo = 'America/Sao_Paulo'
const newYork = 'America/New_York'

describe('a date in a file', () => {
  test.each([
    ['2026-03-09', saoPaulo, '2026-03-09T03:00:00.000Z', 'a day begins at midnight on the site'],
    ['2026-03-09', 'Asia/Tokyo', '2026-03-08T15:00:00.000Z', 'wherever the site is'],
    ['2026-03-09', 'Asia/Kolkata', '2026-03-08T18:30:00.000Z', 'half hours included'],
    ['2026-03-09T07:30', saoPaulo, '2026-03-09T10:30:00.000Z', 'without an offset it is site time'],
    ['2026-03-09 07:30', saoPaulo, '2026-03-09T10:30:00.000Z', 'a space does for the T'],
    ['2026-03-09T07:30:15', saoPaulo, '2026-03-09T10:30:15.000Z', 'seconds'],
    ['2026-03-09T07:30:15.250', saoPaulo, '2026-03-09T10:30:15.250Z', 'milliseconds'],
    ['2026-03-09T07:30Z', saoPaulo, '2026-03-09T07:30:00.000Z', 'UTC'],
    ['2026-03-09T07:30+09:00', saoPaulo, '2026-03-08T22:30:00.000Z', 'an offset counts'],
    ['2026-03-09T07:30-0300', newYork, '2026-03-09T10:30:00.000Z', 'without its colon, too'],
    ['2024-02-29', saoPaulo, '2024-02-29T03:00:00.000Z', 'a leap day'],
    ['2018-11-04', saoPaulo, '2018-11-04T03:00:00.000Z', 'a day that began at 1 o’clock'],
    ['2018-11-05', saoPaulo, '2018-11-05T02:00:00.000Z', 'summer time that is no more'],
    ['2026-03-08T01:59', newYork, '2026-03-08T06:59:00.000Z', 'the last minute of winter time'],
    ['2026-03-08T02:30', newYork, '2026-03-08T07:30:00.000Z', 'an hour that the clock skips'],
    ['2026-03-08T03:00', newYork, '2026-03-08T07:00:00.000Z', 'the first minute of summer time'],
    ['2026-11-01T00:59', newYork, '2026-11-01T04:59:00.000Z', 'before the hour that comes twice'],
    ['2026-11-01T01:30', newYork, '2026-11-01T05:30:00.000Z', 'the first of two hours'],
    ['2026-11-01T02:00', newYork, '2026-11-01T07:00:00.000Z', 'after the hour that comes twice'],
  ])('%s in %s is %s: %s', (text, timeZone, instant) => {
    expect(parseDate(text, timeZone)?.toISOString()).toBe(instant)
  })

  test.each([
    '2026-02-31',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-03-09T25:00',
    '2026-03-09T07:60',
    '09/03/2026',
    '2026-3-9',
    '2026',
    '2026-03',
    '2026-W10',
    '20260309',
    'hoje',
    '',
    '2026-03-09T',
    '2026-03-09T07',
    '2026-03-09Z',
    '2026-03-09 07:30 x',
    '+2026-03-09',
  ])('cannot be %j', (text) => {
    expect(parseDate(text, saoPaulo)).toBeUndefined()
  })
})

describe('a date on a page', () => {
  const instant = new Date('2026-03-09T02:30:00Z')

  test.each([
    [saoPaulo, '2026-03-08T23:30:00-03:00'],
    ['UTC', '2026-03-09T02:30:00Z'],
    ['Asia/Tokyo', '2026-03-09T11:30:00+09:00'],
    [newYork, '2026-03-08T22:30:00-04:00'],
  ])('carries the offset of %s', (timeZone, text) => {
    // +00:00 and Z say the same; either is valid in <time datetime>.
    expect(isoDate(instant, timeZone).replace('+00:00', 'Z')).toBe(text)
  })

  test.each([
    ['pt-BR', "d 'de' MMMM 'de' yyyy", '8 de março de 2026'],
    ['pt-BR', 'EEEE', 'domingo'],
    ['en', 'd MMMM yyyy', '8 March 2026'],
  ] as const)('is written in %s as %s', (locale, pattern, text) => {
    expect(formatDate(instant, pattern, saoPaulo, locale)).toBe(text)
  })

  test.each([
    ['2026-03-09T03:00:00.000Z', saoPaulo, true],
    ['2026-03-09T03:00:00.001Z', saoPaulo, false],
    ['2026-03-09T00:00:00.000Z', saoPaulo, false],
    ['2026-03-09T00:00:00.000Z', 'UTC', true],
  ])('%s in %s was given without a time: %s', (text, timeZone, expected) => {
    expect(isDayOnly(new Date(text), timeZone)).toBe(expected)
  })
})

test.each([
  ['America/Sao_Paulo', true],
  ['UTC', true],
  ['Brasil/SP', false],
  ['', false],
])('the time zone %j is known: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected)
})
