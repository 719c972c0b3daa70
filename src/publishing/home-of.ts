import type { Catalog } from '../articles/catalog.ts'
import { defaultHome, type Home } from '../domain/home.ts'

/** The front page as the editors have it; a sensible one when they leave it to us. */
export function homeOf(catalog: Catalog): Home {
  return catalog.home() ?? defaultHome(catalog.settings().sections.map(({ slug }) => slug))
}

export function ranksByComments({ blocks }: Home): boolean {
  return blocks.some(({ source }) => source.kind === 'most-commented')
}
