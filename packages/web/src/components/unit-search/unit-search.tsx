import type { Translation } from '../../text/translation.ts'

export interface UnitHit {
  readonly id: string
  readonly name: string
  readonly block: string
}

interface Props {
  readonly t: Translation
  readonly period: string
  readonly query: string
  /** Null before anything was searched for. */
  readonly hits: readonly UnitHit[] | null
}

/** Finds a unit by name or code with a plain form. */
export function UnitSearch({ t, period, query, hits }: Props) {
  const words = t.text.year
  return (
    <search class="search" aria-labelledby="search-title">
      <h2 id="search-title">{words.search}</h2>
      <form method="get" action={`/ky/${period}`}>
        <label for="unit-query">{words.searchHint}</label>
        <div class="search-row">
          <input id="unit-query" name="q" type="search" value={query} autocomplete="off" maxlength={100} />
          <button type="submit">{words.searchSubmit}</button>
        </div>
      </form>
      {hits !== null && <Hits t={t} period={period} query={query} hits={hits} />}
    </search>
  )
}

function Hits({ t, period, query, hits }: Props & { readonly hits: readonly UnitHit[] }) {
  const words = t.text.year
  if (hits.length === 0) return <p role="status">{words.searchNothing(query)}</p>
  return (
    <div role="status">
      <p>{words.searchResults(t.count(hits.length), query)}</p>
      <ul class="hits">
        {hits.map(hit => (
          <li>
            <a href={`/ky/${period}/don-vi/${hit.id}`}>{hit.name}</a>{' '}
            <span class="soft">
              {hit.id}, {hit.block}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
