import { cardSize, type ShareCard } from '../domain/share-card.ts'

/** The colours of `tokens.css` in the light; a picture cannot follow the reader's scheme. */
const colors = { paper: '#fffdf9', ink: '#1b1b1f', rule: '#d9d3c7', accent: '#97331a' } as const

/** Headlines up to so many characters are set in that size, in pixels; they then fit, but for rare letters. */
const sizes = [
  { upTo: 28, fontSize: 112 },
  { upTo: 56, fontSize: 92 },
  { upTo: 96, fontSize: 78 },
  { upTo: 130, fontSize: 66 },
  { upTo: Number.POSITIVE_INFINITY, fontSize: 58 },
] as const

/** Drawn by satori, which knows some of CSS: every box with more than one child is flex. */
export function ShareCardView({ card: { kicker, headline, paper } }: { card: ShareCard }) {
  return (
    <div
      style={{
        ...{ display: 'flex', flexDirection: 'column', ...cardSize, padding: '64px 80px 56px' },
        ...{ background: colors.paper, color: colors.ink, fontFamily: 'latin, latin-ext' },
      }}
    >
      {kicker && <div style={{ color: colors.accent, fontSize: 36, marginBottom: 18 }}>{kicker}</div>}
      <div style={{ display: 'flex', flex: 1, overflow: 'hidden', margin: '0 -10px', padding: '0 10px' }}>
        <Headline text={headline || paper} />
      </div>
      <div style={{ borderTop: `3px solid ${colors.rule}`, paddingTop: 24, fontSize: 40 }}>{paper}</div>
    </div>
  )
}

/** A longer one may have to be broken, and satori cannot balance lines with broken words. */
const longWord = /\S{22}/

function Headline({ text }: { text: string }) {
  const { fontSize } = sizes.find(({ upTo }) => text.length <= upTo) ?? sizes[4]
  const wrapping = longWord.test(text)
    ? { wordBreak: 'break-word' as const }
    : { textWrap: 'balance' as const }
  return (
    <div style={{ width: '100%', fontSize, lineHeight: 1.12, letterSpacing: '-0.01em', ...wrapping }}>
      {text}
    </div>
  )
}
