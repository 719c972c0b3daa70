import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { SearchForm } from './search-form.tsx'
import { SearchHit } from './search-hit.tsx'
import { SearchOffers } from './search-offers.tsx'
import { SearchPages } from './search-pages.tsx'
import type { FilterView, SearchView } from './search-view.ts'

/** How much of a query counts is told by the page that reads it. */
type Props = {
  view: SearchView
  longestQuery: number
  sections: { slug: string; name: string }[]
  messages: Messages
}

/** The search form, what it found, and where nothing was found, what to try. */
export function SearchResults({ view, longestQuery, sections, messages }: Props) {
  const { query, suggestion, offers } = view
  return (
    <div className="search-page">
      <header className="list-header">
        <h1>
          {query === '' ? messages.search : messages.searchResultsFor(query)}
          {view.page > 1 && <small> {messages.pageNumber(view.page)}</small>}
        </h1>
      </header>
      <SearchForm messages={messages} query={query}>
        <Filters view={view} messages={messages} />
      </SearchForm>
      <div className="search-status">
        {query !== '' && <p>{outcome(view, messages)}</p>}
        {view.wasCut && <p>{messages.queryCut(longestQuery)}</p>}
        {view.isRelaxed && view.total > 0 && <p>{messages.foundSome}</p>}
        {suggestion !== undefined && (
          <p className="suggestion">
            {messages.didYouMean} <a href={urls.search(suggestion)}>{suggestion}</a>?
          </p>
        )}
        {isNarrowed(view) && (
          <p>
            <a href={urls.search(query)}>{messages.withoutFilters}</a>
          </p>
        )}
      </div>
      {view.hits.length > 0 && (
        <ol className="hits" start={(view.page - 1) * 20 + 1}>
          {view.hits.map((hit) => (
            <SearchHit key={hit.slug} hit={hit} messages={messages} />
          ))}
        </ol>
      )}
      <SearchPages view={view} messages={messages} />
      {offers && <SearchOffers {...{ offers, sections, messages }} withTips={view.hasWords} />}
    </div>
  )
}

function isNarrowed({ sections, years }: SearchView): boolean {
  return sections.chosen !== undefined || years.chosen !== undefined
}

function outcome({ query, hasWords, total, isMore }: SearchView, messages: Messages): string {
  if (!hasWords) return messages.noWords
  if (total === 0) return messages.foundNothing(query)
  return isMore ? messages.foundMore(total) : messages.foundCount(total)
}

function Filters({ view: { sections, years }, messages }: Pick<Props, 'view' | 'messages'>) {
  if (sections.options.length === 0 && years.options.length === 0) return null
  return (
    <div className="search-filters">
      <Filter name="section" label={messages.inSection} any={messages.anySection} filter={sections} />
      <Filter name="year" label={messages.inYear} any={messages.anyYear} filter={years} />
    </div>
  )
}

type FilterProps = { name: string; label: string; any: string; filter: FilterView }

function Filter({ name, label, any, filter: { chosen, options } }: FilterProps) {
  return (
    <p>
      <label htmlFor={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {options.map(({ value, name: text, count }) => (
          <option key={value} value={value}>
            {count === undefined ? text : `${text} (${count})`}
          </option>
        ))}
      </select>
    </p>
  )
}
