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

const addGroup = (
  { group, parent }: TableGroup,
  parts: readonly Amounts[],
  policies: Policies,
  roundGroup: (points: Exact) => Exact,
): { readonly added: AddedGroup; readonly entries: readonly Entry[] } => {
  const gathered = addAmounts(parts)
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
    entries: entriesOf(group.id, {
      rescale,
      'group-cap': subtract(held, full),
      rounding: subtract(points, held),
      weight: subtract(carried.points, points),
    }),
  }
}

/** Groups from the leaves up: criteria, then rescaling of top-level groups, cap, rounding and weight. */
export const addGroups = (
  evaluated: readonly EvaluatedCriterion[],
  table: Table,
  policies: Policies,
  roundGroup: (points: Exact) => Exact,
): { readonly groups: readonly AddedGroup[]; readonly entries: readonly Entry[] } => {
  const parts = new Map<string, Amounts[]>(table.groups.map(({ group }) => [group.id, []]))
  table.criteria.forEach(({ group }, i) => {
    parts.get(group)?.push(amountsOf(evaluated[i] as EvaluatedCriterion))
  })
  const groups = new Map<string, AddedGroup>()
  const entries: Entry[] = []
  for (const node of [...table.groups].reverse()) {
    const { added, entries: own } = addGroup(node, parts.get(node.group.id) ?? [], policies, roundGroup)
    groups.set(node.group.id, added)
    entries.push(...own)
    if (node.parent !== null) parts.get(node.parent)?.push(added.carried)
  }
  return { groups: table.groups.map(({ group }) => groups.get(group.id) as AddedGroup), entries }
}
