import type { EvaluatedCriterion } from '../evaluation/evaluate-criterion.ts'
import type { Table, TableGroup } from '../language/reading/table.ts'
import type { Policies } from '../language/schema/policies.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  isZero,
  multiply,
  smaller,
  subtract,
  sum,
  zero,
} from '../numbers/exact.ts'
import { parse } from '../numbers/text.ts'
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

const mapAmounts = (change: (key: keyof Amounts) => Exact): Amounts => ({
  nominal: change('nominal'),
  applicable: change('applicable'),
  earned: change('earned'),
  bonus: change('bonus'),
  deduction: change('deduction'),
  points: change('points'),
})

export const addAmounts = (parts: readonly Amounts[]): Amounts =>
  mapAmounts(key => sum(parts.map(part => part[key])))

const amountsOf = (evaluated: EvaluatedCriterion): Amounts => {
  const nominal = parse(evaluated.criterion.standard)
  const { earned, bonus, deduction, points, state } = evaluated
  return {
    nominal,
    applicable: state === 'scored' ? nominal : zero,
    earned,
    bonus,
    deduction,
    points,
  }
}

/** Standard points of what does not apply, spread over what does: earned × nominal / applicable. */
export const rescaleAmount = (earned: Exact, nominal: Exact, applicable: Exact): Exact =>
  isZero(applicable) || compare(nominal, applicable) === 0
    ? zero
    : subtract(divide(multiply(earned, nominal), applicable), earned)

/** A row, unless there is nothing to say in it. */
const entryOf = (kind: Entry['kind'], of: string, amount: Exact): Entry[] =>
  isZero(amount) ? [] : [{ kind, of, amount }]

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
  if (group.capMode !== 'scale' || isZero(full)) return entryOf('group-cap', group.id, cut)
  const shares = [
    ...parts.map(({ of, amounts }) => ({ of, points: amounts.points })),
    { of: group.id, points: rescale },
  ]
  return shares.flatMap(({ of, points }) => entryOf('group-cap', of, divide(multiply(points, cut), full)))
}

const addGroup = (
  { group, parent }: TableGroup,
  parts: readonly Part[],
  policies: Policies,
  roundGroup: (points: Exact) => Exact,
): { readonly added: AddedGroup; readonly entries: readonly Entry[] } => {
  const gathered = addAmounts(parts.map(({ amounts }) => amounts))
  const isRescaled = parent === null && policies.notApplicable === 'rescale-group'
  const rescale = isRescaled ? rescaleAmount(gathered.earned, gathered.nominal, gathered.applicable) : zero
  const full = add(gathered.points, rescale)
  const held = group.cap === undefined ? full : smaller(full, parse(group.cap))
  const points = roundGroup(held)
  const weight = parse(group.weight ?? '1')
  const own = { ...gathered, earned: add(gathered.earned, rescale), points }
  const carried = mapAmounts(key => multiply(own[key], weight))
  return {
    added: { group: group.id, parent, own, carried },
    entries: [
      ...entryOf('rescale', group.id, rescale),
      ...capEntries(group, parts, rescale, full, subtract(held, full)),
      ...entryOf('rounding', group.id, subtract(points, held)),
      ...entryOf('weight', group.id, subtract(carried.points, points)),
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
