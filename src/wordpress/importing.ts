import type { Surroundings } from '../articles/front-matter-schema.ts'
import type { Locale } from '../domain/site.ts'
import type { AddressClaims } from './address-claims.ts'
import type { LinkMap } from './link-map.ts'
import type { MediaLibrary } from './media-library.ts'
import type { AuthorPlan } from './plan-authors.ts'
import type { SectionPlan } from './plan-sections.ts'
import type { TextPlan } from './plan-texts.ts'
import type { RememberedPictures } from './remembered-pictures.ts'
import type { Survey } from './survey.ts'
import type { ImportTexts } from './texts.ts'
import type { WrittenFiles } from './written-files.ts'

/** All that the texts of one export are made with. */
export type Importing = {
  paths: readonly string[]
  survey: Survey
  plan: TextPlan
  sections: SectionPlan
  authors: AuthorPlan
  claims: AddressClaims
  links: LinkMap
  library: MediaLibrary
  places: RememberedPictures
  files: WrittenFiles
  /** What the content check holds files against. */
  around: Surroundings
  locale: Locale
  /** The language of the texts, where it is not the paper's. */
  lang: string | undefined
  texts: ImportTexts
}
