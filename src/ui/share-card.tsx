import { cardSize, type ShareCard } from '../domain/share-card.ts'

/** The colours of `tokens.css` in the light; a picture cannot follow the reader's scheme. */
const colors = { paper: '#fffdf9', ink: '#1b1b1f', rule: '#d9d3c7', accent: '#97331a' } as const

/** Headlines up to so many characters are set in that size, in pixels, and take so many lines at most. */
const sizes = [
  { upTo: 28, fontSize: 112, lines: 3 },
  { upTo: 56, fontSize: 92, lines: 3 },
  { upTo: 96, fontSize: 78, lines: 4 },
  { upTo: 130, fontSize: 66, lines: 5 },
  { upTo: Number.POSITIVE_INFINITY, fontSize: 58, lines: 5 },
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
      <div style={{ display: 'flex', flexGrow: 1 }}>
        <Headline text={headline || paper} />
      </div>
      <div style={{ borderTop: `3px solid ${colors.rule}`, paddingTop: 24, fontSize: 40 }}>{paper}</div>
    </div>
  )
}

function Headline({ text }: { text: string }) {
  const { fontSize, lines } = sizes.find(({ upTo }) => text.length <= upTo) ?? sizes[4]
  return (
    <div
      style={{
        ...{ display: 'block', width: '100%', fontSize, lineHeight: 1.12, letterSpacing: '-0.01em' },
        ...{ lineClamp: lines, textWrap: 'balance', wordBreak: 'break-word' },
      }}
    >
      {text}
    </div>
  )
}
