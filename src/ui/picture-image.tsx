/** A picture with its size, so that nothing moves when it arrives. */
export type PictureView = { src: string; width: number; height: number; alt: string }

type Props = {
  picture: PictureView
  /** The first picture of a page comes first; all others come when they are needed. */
  isLead?: boolean
}

export function PictureImage({ picture: { src, width, height, alt }, isLead = false }: Props) {
  const priority = isLead ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy' } as const)
  return <img src={src} width={width} height={height} alt={alt} decoding="async" {...priority} />
}
