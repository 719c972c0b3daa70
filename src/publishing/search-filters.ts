import type { SearchResult } from '../articles/search/search.ts'
import type { Site } from '../domain/site.ts'
import { monthOf } from '../site/dates.ts'
import type { FilterView } from '../ui/search-view.ts'
import type { AskedSearch } from './search-request.ts'

/**
 * The sections and years that what was found can be narrowed to. With counts, where all of it could be counted:
 * then a choice that would leave nothing is not offered. What is chosen already always is.
 *
 * @param published years in which anything was published
 */
export function searchFilters(
  { section, year }: Pick<AskedSearch, 'section' | 'year'>,
  { unfiltered }: Pick<SearchResult, 'unfiltered'>,
  { sections, timeZone }: Site,
  published: readonly string[],
): { sections: FilterView; years: FilterView } {
  const found = unfiltered?.map((article) => ({
    section: article.section,
    year: monthOf(new Date(article.publishedAt), timeZone).slice(0, 4),
  }))
  const inYear = found?.filter((one) => year === undefined || one.year === year)
  const inSection = found?.filter((one) => section === undefined || one.section === section)
  const years = new Set(inSection?.map((one) => one.year) ?? published)
  if (year !== undefined) years.add(year)
  return {
    sections: filter(
      sections.map(({ slug, name }) => ({ value: slug, name })),
      { chosen: section, found: inYear?.map((one) => one.section) },
    ),
    years: filter(
      [...years]
        .sort()
        .reverse()
        .map((value) => ({ value, name: value })),
      { chosen: year, found: inSection?.map((one) => one.year) },
    ),
  }
}

type Choice = { chosen: string | undefined; found: readonly string[] | undefined }

function filter(values: { value: string; name: string }[], { chosen, found }: Choice): FilterView {
  const counts = found && countsOf(found)
  return {
    ...(chosen !== undefined && { chosen }),
    options: values
      .map((option) => ({ ...option, ...(counts && { count: counts.get(option.value) ?? 0 }) }))
      .filter(({ value, count }) => count !== 0 || value === chosen),
  }
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
