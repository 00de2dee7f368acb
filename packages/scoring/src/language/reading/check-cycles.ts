import { type Issue, issue } from '../../result.ts'
import type { Expression } from '../expressions/expression.ts'
import { innerExpressions, isLiteral, wordOf } from '../expressions/expression-words.ts'
import type { Path } from '../placed.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import { isMeasure } from '../schema/kinds.ts'
import { lineExpressions, placedCriteria } from './walk.ts'

/** What is computed under one name: a defined fact, or the points of a criterion. */
interface Computed {
  readonly path: Path
  /** Names it reads, as often as it reads them. */
  readonly reads: readonly string[]
  /** Values it reads beside those names. */
  readonly leaves: number
}

/** Steps from a figure down to what is counted or declared. */
const longestChain = 64
/** Values that stand behind one figure when every name in it is written out. */
const mostBehind = 20_000

const factName = (id: string): string => `fact:${id}`
const pointsName = (id: string): string => `points:${id}`

/** `fact:` and `points:` names an expression reads directly. Children's facts are other units' and cannot close a ring here. */
const namesIn = (expression: Expression): readonly string[] => {
  if (typeof expression === 'string') return isLiteral(expression) ? [] : [factName(expression)]
  const { reaches, criterion } = wordOf(expression)
  if (criterion) return [pointsName(criterion(expression as never))]
  if (reaches === 'children') return []
  return innerExpressions(expression).flatMap(namesIn)
}

const computedIn = (set: CriteriaSet): ReadonlyMap<string, Computed> => {
  const named = (path: Path, expressions: readonly Expression[]): Computed => ({
    path,
    reads: expressions.flatMap(namesIn),
    leaves: expressions.length,
  })
  return new Map<string, Computed>([
    ...Object.entries(set.facts).flatMap(([id, fact]): [string, Computed][] =>
      isMeasure(fact) ? [] : [[factName(id), named(['facts', id], [fact.value])]],
    ),
    ...placedCriteria(set).map(({ item, path }): [string, Computed] => [
      pointsName(item.id),
      named(path, item.lines.flatMap(lineExpressions)),
    ]),
  ])
}

/** Names that can be computed, each after everything it reads; what is left over runs into a ring. */
const inOrder = (all: ReadonlyMap<string, Computed>): readonly string[] => {
  const waiting = new Map([...all].map(([name, { reads }]) => [name, new Set(reads.filter(r => all.has(r)))]))
  const readBy = new Map<string, string[]>()
  for (const [name, reads] of waiting)
    for (const read of reads) {
      const readers = readBy.get(read) ?? []
      readers.push(name)
      readBy.set(read, readers)
    }
  const ready = [...waiting].flatMap(([name, reads]) => (reads.size === 0 ? [name] : []))
  for (const done of ready)
    for (const reader of readBy.get(done) ?? []) {
      const reads = waiting.get(reader)
      reads?.delete(done)
      if (reads?.size === 0) ready.push(reader)
    }
  return ready
}

/** Every ring among names that can never be finished, once. */
const ringIssues = (open: ReadonlyMap<string, Computed>): Issue[] => {
  const visited = new Set<string>()
  return [...open.keys()].flatMap(start => {
    const trail: string[] = []
    let name = start
    while (!visited.has(name)) {
      visited.add(name)
      trail.push(name)
      name = open.get(name)?.reads.find(read => open.has(read)) as string
    }
    const ring = trail.slice(trail.indexOf(name))
    if (!trail.includes(name)) return []
    const shown = ring.length > 12 ? [...ring.slice(0, 11), '…'] : ring
    return [issue('cycle', open.get(name)?.path ?? [], { ring: [...shown, name].join(' → ') })]
  })
}

/**
 * A fact that needs itself, or a criterion that needs its own points, can never be computed; one that stands on too
 * many others would not be computed in time. Names are finished one after another, so nothing here recurses.
 */
export const checkCycles = (set: CriteriaSet): Issue[] => {
  const all = computedIn(set)
  const weights = new Map<string, { readonly chain: number; readonly behind: number }>()
  const issues: Issue[] = []
  for (const name of inOrder(all)) {
    const { path, reads, leaves } = all.get(name) as Computed
    const inner = reads.flatMap(read => weights.get(read) ?? [])
    const chain = 1 + inner.reduce((longest, one) => Math.max(longest, one.chain), 0)
    const behind = leaves + inner.reduce((total, one) => total + one.behind, 0)
    weights.set(name, { chain, behind: Math.min(behind, mostBehind + 1) })
    if (chain === longestChain + 1)
      issues.push(issue('chain-too-long', path, { name, longest: String(longestChain) }))
    if (behind > mostBehind && inner.every(one => one.behind <= mostBehind))
      issues.push(issue('too-much-behind', path, { name, most: String(mostBehind) }))
  }
  return [...issues, ...ringIssues(new Map([...all].filter(([name]) => !weights.has(name))))]
}
