import type { PaperRules } from '../comments/checks/check.ts'
import type { Wired } from '../wiring.ts'

/** What checks go by, from site.yaml and the names of the authors. */
export function paperRules({ catalog }: Pick<Wired, 'catalog'>): PaperRules {
  const site = catalog.settings()
  const reservedNames = [
    site.name,
    ...site.comments.reservedNames,
    ...catalog.authors().map(({ name }) => name),
  ]
  return { policy: site.comments, reservedNames }
}
