import { writeFile } from 'node:fs/promises'
import { decoded } from './old-post.ts'
import { type ImportOptions, prepareImport } from './prepare-import.ts'
import type { Survey } from './survey.ts'
import { surveyExport } from './survey-export.ts'

/**
 * Makes a mapping file for somebody to edit: a line for each category that posts are in, those with most posts first,
 * with what would become of it otherwise.
 *
 * @returns what to tell about it
 * @throws Error when there is a file of that name
 */
export async function makeSectionFile(path: string, options: ImportOptions): Promise<string> {
  const survey = await surveyExport(options.paths, () => {})
  const { sections, texts } = await prepareImport(survey, options)
  const counts = postsByCategory(survey)
  const used = [...survey.categories.values()].filter(({ nicename }) => counts.has(nicename))
  const countOf = ({ nicename }: { nicename: string }) => counts.get(nicename) ?? 0
  const lines = used
    .sort((a, b) => countOf(b) - countOf(a))
    .map((category) => {
      const said = `${decoded(category.nicename)}: ${sections.filedAs(category) ?? ''}`
      return `${said.padEnd(40)} # ${category.name} (${countOf(category)})`
    })
  const help = texts.sectionFile.map((line) => `# ${line}`.trimEnd())
  await writeFile(path, `${[...help, '', ...lines].join('\n')}\n`, { flag: 'wx' })
  return texts.report.sectionFile(path, lines.length)
}

function postsByCategory({ posts }: Survey): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { type, filings } of posts)
    for (const { domain, nicename } of filings)
      if (type === 'post' && domain === 'category') counts.set(nicename, (counts.get(nicename) ?? 0) + 1)
  return counts
}
