import type { Picture } from '../domain/article.ts'
import { type PicturePlace, pictureSources } from '../site/picture-sources.ts'

/** A picture and what it shows, in words. */
export type PictureView = Picture & { alt: string }

type Props = {
  picture: PictureView
  /** Decides what sizes are offered. A leading picture comes first of all; the others when they are needed. */
  place: PicturePlace
}

export function PictureImage({ picture, place }: Props) {
  const { sources, img } = pictureSources(picture, place)
  const isLead = place === 'front-lead' || place === 'article-lead'
  const priority = isLead ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy' } as const)
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.srcSet} {...source} />
      ))}
      <img {...img} alt={picture.alt} decoding="async" {...priority} />
    </picture>
  )
}
