import sharp from 'sharp'

/** The bytes of a PNG; another colour makes other bytes. */
export function aPicture({ width = 4, height = 3, background = 'red' } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
}
