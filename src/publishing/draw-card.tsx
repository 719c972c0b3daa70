import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import sharp from 'sharp'
import { cardSize, type ShareCard } from '../domain/share-card.ts'
import { cutAtWord } from '../site/page-texts.ts'
import { ShareCardView } from '../ui/share-card.tsx'
import { drawableText } from './drawable-text.ts'

/** More words than this are read by nobody on a small picture. */
const longest = { kicker: 50, headline: 160, paper: 50 } as const

/** Parts of the headline font, by the names that `ShareCardView` knows. satori reads woff, but not woff2. */
const fontFiles = {
  latin: 'frank-ruhl-libre-latin-600-normal.woff',
  'latin-ext': 'frank-ruhl-libre-latin-ext-600-normal.woff',
}

type Font = { name: string; data: Buffer; weight: 600 }
let fonts: Promise<Font[]> | undefined

/** A card as a PNG of `cardSize`. Nothing is fetched for it: see `drawableText`. */
export async function drawCard(card: ShareCard): Promise<Buffer> {
  fonts ??= Promise.all(Object.entries(fontFiles).map(readFont))
  const shown: ShareCard = {
    kicker: cutAtWord(drawableText(card.kicker), longest.kicker),
    headline: cutAtWord(drawableText(card.headline), longest.headline),
    paper: cutAtWord(drawableText(card.paper), longest.paper),
  }
  const options = { ...cardSize, fonts: await fonts }
  const drawn = await new ImageResponse(<ShareCardView card={shown} />, options).arrayBuffer()
  // A few colours are enough for four and the edges between them.
  return sharp(Buffer.from(drawn)).png({ palette: true, colours: 32 }).toBuffer()
}

async function readFont([name, file]: [string, string]): Promise<Font> {
  const folder = join(
    /* turbopackIgnore: true */ process.cwd(),
    'node_modules/@fontsource/frank-ruhl-libre/files',
  )
  return { name, data: await readFile(join(/* turbopackIgnore: true */ folder, file)), weight: 600 }
}
