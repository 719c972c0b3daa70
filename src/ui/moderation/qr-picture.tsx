/** A QR code: its dark modules as an SVG path, in a square of `size` modules. */
export type QrView = { size: number; path: string }

/** Dark on light in either scheme, with the margin of four modules that readers need (ISO/IEC 18004). */
export function QrPicture({ picture: { size, path }, label }: { picture: QrView; label: string }) {
  const margin = 4
  const side = size + 2 * margin
  return (
    <svg className="desk-qr" viewBox={`${-margin} ${-margin} ${side} ${side}`} role="img" aria-label={label}>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
