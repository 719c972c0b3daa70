import { join } from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import type { Locale, Site } from '../../domain/site.ts'
import { localeIn, parseSite } from '../../site/load-site.ts'
import { adviceFor } from '../../site/messages/advice-for.ts'
import { readYaml, type YamlSource } from '../../site/yaml-source.ts'
import { readTextFile } from '../read-text-file.ts'

export const siteFile = 'site.yaml'

/** The settings with the way back to their file; or why there are none, in the language that the file asks for. */
export type ReadSite =
  | { site: Site; positionOf: YamlSource['positionOf']; problems: Problem[] }
  | { locale: Locale; problems: Problem[] }

export async function readSite(contentDir: string): Promise<ReadSite> {
  const text = await readTextFile(join(contentDir, siteFile), siteFile, adviceFor('pt-BR'))
  if (!text.ok) return { locale: 'pt-BR', problems: text.problems }
  const locale = localeIn(text.value)
  const read = parseSite(siteFile, text.value)
  if (!read.ok) return { locale, problems: read.problems }
  const { doubts, positionOf } = readYaml(text.value, adviceFor(locale))
  const problems = doubts.map(
    (doubt): Problem => ({ file: siteFile, field: 'yaml', severity: 'warning', ...doubt }),
  )
  return { site: read.value, positionOf, problems }
}
