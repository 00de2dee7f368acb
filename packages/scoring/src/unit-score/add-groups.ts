import type { Policies } from '../criteria/policies.ts'
import type { Table, TableGroup } from '../criteria/table.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  isZero,
  multiply,
  one,
  smaller,
  subtract,
  sum,
} from '../decimal/exact.ts'
import { exact } from '../decimal/text.ts'
import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import type { LedgerEntry } from './unit-score.ts'

/** A row of the total before printing. */
export interface Entry {
  readonly kind: LedgerEntry['kind']
  readonly of: string | null
  readonly amount: Exact
}

/** Amounts that flow from criteria through groups to the total. */
export interface Amounts {
  readonly nominal: Exact
  readonly applicable: Exact
  readonly earned: Exact
  readonly bonus: Exact
  readonly deduction: Exact
  readonly points: Exact
}

export interface AddedGroup {
  readonly group: string
  readonly parent: string | null
  /** The group's own figures, before its weight. */
  readonly own: Amounts
  /** What it hands on: the same times its weight. */
  readonly carried: Amounts
}

const keys = ['nominal', 'applicable', 'earned', 'bonus', 'deduction', 'points'] as const

const mapAmounts = (change: (key: (typeof keys)[number]) => Exact): Amounts =>
  Object.fromEntries(keys.map(key => [key, change(key)])) as unknown as Amounts

export const addAmounts = (parts: readonly Amounts[]): Amounts =>
  mapAmounts(key => sum(parts.map(part => part[key])))

export const amountsOf = (evaluated: EvaluatedCriterion): Amounts => {
  const nominal = exact(evaluated.criterion.standard)
  const { earned, bonus, deduction, points, state } = evaluated
  return {
    nominal,
    applicable: state === 'scored' ? nominal : subtract(nominal, nominal),
    earned,
    bonus,
    deduction,
    points,
  }
}

/** Standard points of what does not apply, spread over what does: earned × nominal / applicable. */
export const rescaleAmount = (earned: Exact, nominal: Exact, applicable: Exact): Exact =>
  isZero(applicable) || compare(nominal, applicable) === 0
    ? subtract(earned, earned)
    : subtract(divide(multiply(earned, nominal), applicable), earned)

const entriesOf = (of: string, amounts: Partial<Record<Entry['kind'], Exact>>): Entry[] =>
  Object.entries(amounts)
    .filter(([, amount]) => !isZero(amount))
    .map(([kind, amount]) => ({ kind: kind as Entry['kind'], of, amount }))

/** What a group gathers: a criterion's or an inner group's amounts, under its id. */
interface Part {
  readonly of: string
  readonly amounts: Amounts
}

/** What the cap takes: from the group as a whole, or (`scale`) from each part in proportion to its points (K19). */
const capEntries = (
  group: TableGroup['group'],
  parts: readonly Part[],
  rescale: Exact,
  full: Exact,
  cut: Exact,
): Entry[] => {
  if (group.capMode !== 'scale' || isZero(full)) return entriesOf(group.id, { 'group-cap': cut })
  const shares = [
    ...parts.map(({ of, amounts }) => ({ of, points: amounts.points })),
    { of: group.id, points: rescale },
  ]
  return shares.flatMap(({ of, points }) =>
    entriesOf(of, { 'group-cap': divide(multiply(points, cut), full) }),
  )
}

const addGroup = (
  { group, parent }: TableGroup,
  parts: readonly Part[],
  policies: Policies,
  roundGroup: (points: Exact) => Exact,
): { readonly added: AddedGroup; readonly entries: readonly Entry[] } => {
  const gathered = addAmounts(parts.map(({ amounts }) => amounts))
  const isRescaled = parent === null && policies.notApplicable === 'rescale-group'
  const rescale = isRescaled
    ? rescaleAmount(gathered.earned, gathered.nominal, gathered.applicable)
    : subtract(one, one)
  const full = add(gathered.points, rescale)
  const held = group.cap === undefined ? full : smaller(full, exact(group.cap))
  const points = roundGroup(held)
  const weight = exact(group.weight ?? '1')
  const own = { ...gathered, earned: add(gathered.earned, rescale), points }
  const carried = mapAmounts(key => multiply(own[key], weight))
  return {
    added: { group: group.id, parent, own, carried },
    entries: [
      ...entriesOf(group.id, { rescale }),
      ...capEntries(group, parts, rescale, full, subtract(held, full)),
      ...entriesOf(group.id, { rounding: subtract(points, held), weight: subtract(carried.points, points) }),
    ],
  }
}

/** Groups from the leaves up: criteria, then rescaling of top-level groups, cap, rounding and weight. */
export const addGroups = (
  evaluated: readonly EvaluatedCriterion[],
  table: Table,
  policies: Policies,
  roundGroup: (points: Exact) => Exact,
): { readonly groups: readonly AddedGroup[]; readonly entries: readonly Entry[] } => {
  const parts = new Map<string, Part[]>(table.groups.map(({ group }) => [group.id, []]))
  table.criteria.forEach(({ criterion, group }, i) => {
    parts.get(group)?.push({ of: criterion.id, amounts: amountsOf(evaluated[i] as EvaluatedCriterion) })
  })
  const groups = new Map<string, AddedGroup>()
  const entries: Entry[] = []
  for (const node of [...table.groups].reverse()) {
    const { added, entries: own } = addGroup(node, parts.get(node.group.id) ?? [], policies, roundGroup)
    groups.set(node.group.id, added)
    entries.push(...own)
    if (node.parent !== null) parts.get(node.parent)?.push({ of: node.group.id, amounts: added.carried })
  }
  return { groups: table.groups.map(({ group }) => groups.get(group.id) as AddedGroup), entries }
}
