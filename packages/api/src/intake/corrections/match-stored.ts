import { grouped } from '@thidua/scoring/issues'
import type { Activity } from '@thidua/scoring/records'
import { completeActivity } from '../families/complete-activity.ts'
import { strictKey } from '../values/text-key.ts'

/** What of an activity a correction may change; the rest says which activity it is. What it is silent on stays. */
const correctable = ['quantity', 'reached', 'audience', 'level', 'partner', 'evidence'] as const
export type Correctable = (typeof correctable)[number]

export interface ActivityChange {
  readonly field: Correctable
  readonly before: string | undefined
  readonly after: string
}

export type Match =
  | { readonly kind: 'new'; readonly activity: Activity; readonly alike: readonly Alike[] }
  /** It is there as it is. */
  | { readonly kind: 'stored'; readonly activity: Activity }
  /** It means one that is there, with another value: `activity` takes the place of `of`. */
  | {
      readonly kind: 'correction'
      readonly activity: Activity
      readonly of: Activity
      readonly changes: readonly ActivityChange[]
    }
  /** It means one of several that are there, or is one of several that mean the same: nobody can say which. */
  | { readonly kind: 'unclear'; readonly activity: Activity; readonly candidates: readonly Activity[] }

/** A stored activity that a new one resembles: a person decides whether both are meant. */
export interface Alike {
  readonly why: 'same-title' | 'same-page' | 'same-page-elsewhere'
  readonly activity: Activity
}

/**
 * Tells which activities are new, which are there already, and which correct one that is there. The same activity
 * is the same unit, day, kind, channel and title; where both name a page it must be the same page, and where they
 * do not, level and partner must agree too. Only one against one is a correction: nothing is matched by order or
 * by id.
 *
 * `stored` holds at least the activities of the same units and days, and those that name one of the pages, and
 * none that came with `given` itself.
 *
 * Example: an article of 12/10 stored with quantity 20 and given with quantity 2 is a correction whose `changes`
 * are `[{ field: 'quantity', before: '20', after: '2' }]`.
 */
export const matchStored = (given: readonly Activity[], stored: readonly Activity[]): Match[] => {
  const index = indexOf(stored)
  const givenIds = new Set(given.map(({ id }) => id))
  const matches: Match[] = given.map(activity =>
    index.ids.has(activity.id)
      ? { kind: 'stored', activity }
      : { kind: 'new', activity, alike: alikeOf(activity, index) },
  )
  const open = grouped(
    given.flatMap((_, i) => (matches[i]!.kind === 'new' ? [i] : [])),
    i => identityOf(given[i]!),
  )
  for (const [identity, rows] of open) {
    const candidates = (index.byIdentity.get(identity) ?? []).filter(({ id }) => !givenIds.has(id))
    for (const [i, match] of matchGroup(given, rows, candidates)) matches[i] = match
  }
  return matches
}

/** Those of one identity: pairs first that name the same page, then those where one does not say. */
const matchGroup = (
  given: readonly Activity[],
  rows: readonly number[],
  candidates: readonly Activity[],
): ReadonlyMap<number, Match> => {
  const matches = new Map<number, Match>()
  const taken = new Set<Activity>()
  const fitting = (i: number, fits: (a: Activity, b: Activity) => boolean): readonly Activity[] =>
    matches.has(i) ? [] : candidates.filter(one => !taken.has(one) && fits(given[i]!, one))
  for (const fits of [isSamePage, isCompatible]) {
    const found = new Map(rows.map(i => [i, fitting(i, fits)]))
    const takers = grouped(
      rows.flatMap(i => found.get(i)!.map(candidate => ({ i, candidate }))),
      ({ candidate }) => candidate,
    )
    for (const [candidate, asking] of takers) {
      const { i } = asking[0]!
      if (asking.length > 1 || found.get(i)!.length > 1) continue
      matches.set(i, corrected(given[i]!, candidate))
      taken.add(candidate)
    }
  }
  for (const i of rows) {
    const left = fitting(i, isCompatible)
    if (left.length > 0) matches.set(i, { kind: 'unclear', activity: given[i]!, candidates: left })
  }
  return matches
}

const corrected = (activity: Activity, of: Activity): Match => {
  const changes = correctable.flatMap((field): ActivityChange[] => {
    const [before, after] = [of[field], activity[field]]
    return after === undefined || after === before ? [] : [{ field, before, after }]
  })
  if (changes.length === 0) return { kind: 'stored', activity: of }
  const values = Object.fromEntries(changes.map(({ field, after }) => [field, after]))
  const { id: _, link: __, ...draft } = of
  const merged = completeActivity({ ...draft, ...values, status: activity.status }).activity
  return { kind: 'correction', activity: merged, of, changes }
}

const isSamePage = (a: Activity, b: Activity): boolean =>
  a.link !== undefined && a.link === b.link && isSameEvent(a, b)

const isCompatible = (a: Activity, b: Activity): boolean => {
  if (a.link !== undefined && b.link !== undefined) return isSamePage(a, b)
  return isSameEvent(a, b) && a.level === b.level && a.partner === b.partner
}

const isSameEvent = (a: Activity, b: Activity): boolean =>
  a.event === undefined || b.event === undefined || a.event === b.event

/** Which activity it is, as far as unit, day, kind, channel and title say. */
const identityOf = ({ unit, date, kind, channel, title }: Activity): string =>
  JSON.stringify([unit, date, kind, channel ?? '', strictKey(title ?? '')])

interface Index {
  readonly ids: ReadonlySet<string>
  readonly byIdentity: ReadonlyMap<string, readonly Activity[]>
  readonly byPage: ReadonlyMap<string, readonly { readonly activity: Activity }[]>
}

const indexOf = (stored: readonly Activity[]): Index => ({
  ids: new Set(stored.map(({ id }) => id)),
  byIdentity: grouped(stored, identityOf),
  byPage: grouped(
    stored.flatMap(activity => pagesOf(activity).map(page => ({ page, activity }))),
    ({ page }) => page,
  ),
})

const pagesOf = ({ link }: Activity): readonly string[] => (link === undefined ? [] : link.split(' '))

/** One stored activity of each kind of likeness is enough to look. */
const alikeOf = (activity: Activity, { byIdentity, byPage }: Index): readonly Alike[] => {
  const onPage = pagesOf(activity).flatMap(page => byPage.get(page) ?? [])
  const own = onPage.find(found => found.activity.unit === activity.unit)
  const elsewhere = onPage.find(found => found.activity.unit !== activity.unit)
  const titled = own === undefined ? byIdentity.get(identityOf(activity))?.[0] : undefined
  return [
    ...(own ? [{ why: 'same-page' as const, activity: own.activity }] : []),
    ...(elsewhere ? [{ why: 'same-page-elsewhere' as const, activity: elsewhere.activity }] : []),
    ...(titled ? [{ why: 'same-title' as const, activity: titled }] : []),
  ]
}
