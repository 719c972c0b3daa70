import type { Catalog } from '../articles/catalog.ts'
import type { PaperRules } from '../comments/checks/check.ts'
import type { Wired } from '../wiring.ts'

const known = new WeakMap<Catalog, { version: string; rules: PaperRules }>()

/** What checks go by, from site.yaml and the names of the authors; made again when one of these changes. */
export function paperRules({ catalog }: Pick<Wired, 'catalog'>): PaperRules {
  const version = catalog.settingsVersion()
  const before = known.get(catalog)
  if (before?.version === version) return before.rules
  const site = catalog.settings()
  const authors = catalog.authors().map(({ name }) => name)
  const rules = {
    policy: site.comments,
    reservedNames: [site.name, ...site.comments.reservedNames, ...authors],
  }
  known.set(catalog, { version, rules })
  return rules
}
