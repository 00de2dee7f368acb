import type { ImportAnswer } from '../../api/answers.ts'

/** The lists that the rows of a preview fall into; each is an address. */
const filters = [
  ...(['all', 'new', 'changed', 'already-stored', 'repeated', 'rejected'] as const),
  ...(['flagged', 'erases', 'differs'] as const),
] as const
export type Filter = (typeof filters)[number]

export const filterOf = (asked: string | undefined): Filter => filters.find(one => one === asked) ?? 'all'

/** What the API is asked for. */
export const queryOf = (filter: Filter) => {
  switch (filter) {
    case 'all':
      return {}
    case 'flagged':
    case 'erases':
    case 'differs':
      return { [filter]: 'true' as const }
    default:
      return { outcome: filter }
  }
}

interface FilterLink {
  readonly filter: Filter
  readonly rows: number
  readonly href: string
}

/** The lists that hold something, each with its number of rows. */
export function filterLinks(
  here: string,
  { counts }: ImportAnswer,
  { effects }: NonNullable<ImportAnswer['preview']>,
): readonly FilterLink[] {
  const rows: Readonly<Record<Filter, number>> = {
    all: counts.read,
    new: counts.new,
    changed: counts.changed,
    'already-stored': counts.alreadyStored,
    repeated: counts.repeated,
    rejected: counts.rejected,
    flagged: counts.flagged,
    erases: effects.erasing,
    differs: effects.differing,
  }
  return filters
    .filter(filter => filter === 'all' || rows[filter] > 0)
    .map(filter => ({ filter, rows: rows[filter], href: `${here}?loc=${filter}#rows` }))
}
