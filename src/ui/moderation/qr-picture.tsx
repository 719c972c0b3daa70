/** A QR code: its dark modules as an SVG path, in a square of `size` modules. */
export type QrView = { size: number; path: string }

/** Dark on light in either scheme: see desk.css. */
export function QrPicture({ picture: { size, path }, label }: { picture: QrView; label: string }) {
  return (
    <svg className="desk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
