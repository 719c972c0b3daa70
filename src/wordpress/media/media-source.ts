/**
 * Why a picture cannot be had. `outside`: its address is not one of uploads, or leads out of where pictures may lie;
 * `private`: its server sends us on into a private network; `no-source`: nobody said where pictures come from.
 */
export type MediaFault =
  | 'missing'
  | 'outside'
  | 'too-large'
  | 'not-a-picture'
  | 'broken'
  | 'private'
  | `http-${number}`
  | 'unreachable'
  | 'no-source'

/** A local file that is a whole picture within the limits, or why there is none. */
export type FoundMedia = { path: string } | { fault: MediaFault }

/** Where pictures come from. */
export interface MediaSource {
  find(address: URL): Promise<FoundMedia>
  /** Whether finding means asking others, which a dry run does not do. */
  asksOthers?: true
}
