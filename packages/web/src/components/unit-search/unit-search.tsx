import type { Translation } from '../../text/translation.ts'
import type { PageLinks } from '../../view-models/page-links.ts'

export interface UnitHit {
  readonly id: string
  readonly name: string
  readonly block: string
}

interface Props {
  readonly t: Translation
  readonly links: PageLinks
  readonly query: string
  /** Null before anything was searched for. */
  readonly hits: readonly UnitHit[] | null
}

/** Finds a unit by name or code with a plain form. */
export function UnitSearch({ t, links, query, hits }: Props) {
  const words = t.text.year
  return (
    <search class="search" aria-labelledby="search-title">
      <h2 id="search-title">{words.search}</h2>
      <form method="get" action={links.yearForm.action}>
        {links.yearForm.version !== null && (
          <input type="hidden" name="version" value={links.yearForm.version} />
        )}
        <label for="unit-query">{words.searchHint}</label>
        <div class="search-row">
          <input id="unit-query" name="q" type="search" value={query} autocomplete="off" maxlength={100} />
          <button type="submit">{words.searchSubmit}</button>
        </div>
      </form>
      {hits !== null && <Hits t={t} links={links} query={query} hits={hits} />}
    </search>
  )
}

function Hits({ t, links, query, hits }: Props & { readonly hits: readonly UnitHit[] }) {
  const words = t.text.year
  if (hits.length === 0) return <p role="status">{words.searchNothing(query)}</p>
  return (
    <div role="status">
      <p>{words.searchResults(t.count(hits.length), query)}</p>
      <ul class="hits">
        {hits.map(hit => (
          <li>
            <a href={links.unit(hit.id)}>{hit.name}</a>{' '}
            <span class="soft">
              {hit.id}, {hit.block}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
