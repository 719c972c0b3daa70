import type { Locale } from '../../domain/site.ts'

/** A picture that lies beside the article; `src` is its file name. */
export type PlacedPicture = { src: string; alt: string; caption: string }

/** All that the conversion of a body asks of the rest of the paper. */
export type BodyAround = {
  /** Address of the post on the old site: relative links are resolved against it. */
  base: string
  locale: Locale
  /**
   * A picture by its address (absolute, size suffix and all) or by the attachment's id; `undefined`: not here.
   * Alt and caption are what the media library knows, and may be empty.
   */
  picture(asked: { address?: string; id?: number }): Promise<PlacedPicture | undefined>
  /** Address and words of an attachment, whether it is here or not: galleries name ids only. */
  attachment(id: number): { address: string; alt: string; caption: string } | undefined
  /** Pictures that were sent in with a post, in their order, this one unless another is named. */
  attached(post?: number): readonly number[]
  /** Whether an address belongs to the old site. */
  isOwn(address: URL): boolean
  /** Where a link into the old site leads now; `undefined`: nowhere. Places within other texts have other names here. */
  link(address: URL): string | undefined
  /** Raw content of a reusable block (`wp:block {"ref":12}`). */
  reusable(ref: number): string | undefined
  /** Raw text of the postmeta `footnotes`: JSON of `[{id, content}]`, or empty. */
  footnotes: string
}
