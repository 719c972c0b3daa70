import { RememberedAnswers } from '../articles/remembered-answers.ts'
import type { PaperRules } from '../comments/checks/check.ts'
import type { Wired } from '../wiring.ts'

/** The version stands for all that they are made of, so that they are the same for whoever has it. */
const known = new RememberedAnswers<PaperRules>(1)

/** What checks go by, from site.yaml and the names of the authors; made again when one of these changes. */
export function paperRules({ catalog }: Pick<Wired, 'catalog'>): PaperRules {
  return known.get('rules', catalog.settingsVersion(), () => {
    const site = catalog.settings()
    const authors = catalog.authors().map(({ name }) => name)
    return {
      policy: site.comments,
      reservedNames: [site.name, ...site.comments.reservedNames, ...authors],
    }
  })
}
