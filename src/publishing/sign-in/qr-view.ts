import encodeQr from 'qr'
import type { QrView } from '../../ui/moderation/qr-picture.tsx'

/**
 * A text as a QR code: each run of dark modules is one rectangle of its path. Around them is the margin of four
 * modules that readers need (ISO/IEC 18004).
 */
export function qrView(text: string): QrView {
  const rows = encodeQr(text, 'raw', { border: 4 })
  return { size: rows.length, path: rows.map((row, y) => runs(row).map(rectangle(y)).join('')).join('') }
}

type Run = { start: number; length: number }

function runs(row: boolean[]): Run[] {
  const line = row.map((isDark) => (isDark ? '#' : ' ')).join('')
  return [...line.matchAll(/#+/g)].map(({ index, 0: run }) => ({ start: index, length: run.length }))
}

function rectangle(y: number) {
  return ({ start, length }: Run) => `M${start} ${y}h${length}v1h-${length}z`
}
