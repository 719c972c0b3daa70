import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import { nearest } from '../../site/problems-of.ts'
import { readYaml } from '../../site/yaml-source.ts'
import type { Surroundings } from '../front-matter-schema.ts'
import { type ParsedHome, parseHome } from '../parse-home.ts'
import { readTextFile } from '../read-text-file.ts'
import type { Addresses } from './addresses.ts'
import { nearestOf } from './nearest-of.ts'
import { nameOf, type Paper } from './paper.ts'
import { siteFile } from './read-paper.ts'

/** Pages that `site.yaml` names and that are not there. */
export function checkPageNames({ site, inSite, pages, advice }: Paper): Problem[] {
  const known = pages.map(nameOf)
  const named = [
    ...site.footer.map((slug, n) => ({ slug, path: ['footer', n] })),
    ...(site.masthead === undefined ? [] : [{ slug: site.masthead, path: ['masthead'] }]),
  ]
  return named
    .filter(({ slug }) => !known.includes(slug))
    .map(({ slug, path }) => ({
      ...{ file: siteFile, ...inSite(path), field: path.join('.') },
      advice: advice.pageUnknown(slug, nearest(slug, known)),
    }))
}

const homeFile = 'home.yaml'

/** What is wrong with `home.yaml`, where there is one: its form, and names that lead nowhere. */
export async function checkHome(
  paper: Paper,
  around: Surroundings,
  addresses: Addresses,
): Promise<{ files: number; problems: Problem[] }> {
  const path = join(paper.contentDir, homeFile)
  if (!existsSync(path)) return { files: 0, problems: [] }
  const text = await readTextFile(path, homeFile, around.advice)
  if (!text.ok) return { files: 1, problems: text.problems }
  const { doubts } = readYaml(text.value, around.advice)
  const read = parseHome(homeFile, text.value, around)
  const unsure = doubts.map(
    (doubt): Problem => ({ file: homeFile, field: 'yaml', severity: 'warning', ...doubt }),
  )
  const problems = read.ok ? unknownNames(read.value, paper, addresses) : read.problems
  return { files: 1, problems: [...unsure, ...problems] }
}

type Path = (string | number)[]

function unknownNames({ home, positionOf }: ParsedHome, paper: Paper, addresses: Addresses): Problem[] {
  const slugs = [...addresses.articles.keys()]
  const tags = [
    ...new Set(paper.articles.flatMap(({ claims }) => claims?.tags.map(({ slug }) => slug) ?? [])),
  ]
  const check = (path: Path, name: string, known: readonly string[]): Problem[] => {
    if (known.includes(name)) return []
    const advice = paper.advice.unknownValue(name, nearestOf(name, known))
    return [{ file: homeFile, ...positionOf(path), field: path.join('.'), advice }]
  }
  return [
    ...(home.lead === undefined ? [] : check(['lead'], home.lead, slugs)),
    ...home.blocks.flatMap(({ source, articles }, n) => [
      ...(source.kind === 'tags' ? check(['blocks', n, 'tag'], source.slug, tags) : []),
      ...articles.flatMap((slug, i) => check(['blocks', n, 'articles', i], slug, slugs)),
    ]),
  ]
}
