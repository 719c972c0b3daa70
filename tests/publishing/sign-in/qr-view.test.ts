import decodeQr from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrView } from '../../../src/publishing/sign-in/qr-view.ts'

test('a phone reads what was written', () => {
  const text = 'otpauth://totp/Gazeta%20da%20Ladeira:Ana?secret=LIYCCA7CAC3URBCKOBDGFS7MS4AIPZFK'
  const { size, path } = qrView(text)
  expect(decodeQr(painted(size, path))).toBe(text)
})

/** The path's rectangles in black on white, four pixels a module. */
function painted(size: number, path: string) {
  const scale = 4
  const side = size * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < scale; row++) {
      const start = ((Number(y) * scale + row) * side + Number(x) * scale) * 4
      for (let pixel = 0; pixel < Number(length) * scale; pixel++)
        data.fill(0, start + pixel * 4, start + pixel * 4 + 3)
    }
  return { width: side, height: side, data }
}
