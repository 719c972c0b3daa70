import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { drawCard } from '../../src/publishing/draw-card.tsx'
import { drawableText } from '../../src/publishing/drawable-text.ts'

const words = { kicker: 'Tecnologia', headline: 'Ônibus por código aberto', paper: 'Gazeta da Ladeira' }

test.each([
  ['an ordinary headline', 'Ônibus por código aberto'],
  ['a very long headline', 'Uma frase que não acaba nunca '.repeat(20)],
  ['one very long word', 'a'.repeat(300)],
  ['pictures and other scripts', 'Vitória 🎉 日本語 Привет 👩‍🔬'],
  ['nothing that can be drawn', '日本語の見出し'],
  ['markup', '<img src="https://evil.example/x.png"> & "x"'],
])('with %s, a card is a PNG of 1200 by 630 and light to load', async (_name, headline) => {
  const card = await drawCard({ ...words, headline })
  expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(card.length).toBeLessThan(60_000)
})

test('cards differ by what is on them, and are the same again for the same words', async () => {
  const [one, again, other] = await Promise.all([
    drawCard(words),
    drawCard(words),
    drawCard({ ...words, headline: 'Ônibus por código fechado' }),
  ])
  expect(one.equals(again)).toBe(true)
  expect(one.equals(other)).toBe(false)
})

test('no character that is let through makes the drawing ask a server for anything', async () => {
  const asked = vi.spyOn(globalThis, 'fetch')
  const all = Array.from({ length: 0x1_1000 }, (_, code) => String.fromCodePoint(code))
  const drawn = all.filter((character) => /\S/.test(character) && drawableText(character) === character)
  expect(drawn.length).toBeGreaterThan(300)
  for (let start = 0; start < drawn.length; start += 100) {
    await drawCard({ ...words, headline: drawn.slice(start, start + 100).join('') })
  }
  const hosts = asked.mock.calls
    .map(([address]) => String(address))
    .filter((address) => /^https?:/.test(address))
  expect(hosts).toEqual([])
  asked.mockRestore()
})
