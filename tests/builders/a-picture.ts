import sharp from 'sharp'

/** The bytes of a PNG; another colour makes other bytes. */
export function aPicture({ width = 4, height = 3, background = 'red' } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
}

/** The bytes of a GIF that shows one colour after the other. */
export async function anAnimation({
  width = 8,
  height = 6,
  colours = ['red', 'blue'],
} = {}): Promise<Buffer> {
  const frames = await Promise.all(colours.map((background) => aPicture({ width, height, background })))
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: colours.map(() => 200) })
    .toBuffer()
}
