import type { Mark } from '../input.ts'
import { mean, median, withoutEnds } from '../language/expressions/fold.ts'
import type { Dropping } from '../language/schema/selection.ts'
import { known, missing, type Value } from '../language/value.ts'
import { compare, type Exact, subtract, sum, zero } from '../numbers/exact.ts'
import { parse } from '../numbers/text.ts'

export type MarkMethod = 'mean' | 'median' | 'trimmed-mean' | 'sum'

/** Marks of the members who may judge this unit, from lowest to highest. */
const countedMarks = (marks: readonly Mark[]): Exact[] =>
  marks
    .filter(mark => !mark.recused)
    .map(mark => parse(mark.points))
    .sort(compare)

/** Combines the members' marks; recused members do not count; `trimmed-mean` drops one lowest and one highest of three or more. */
export const markedValue = (
  marks: readonly Mark[],
  method: MarkMethod,
  dropping: Dropping,
  line: string,
): Value => {
  const sorted = withoutEnds(countedMarks(marks), dropping)
  if (sorted.length === 0) return missing(line)
  switch (method) {
    case 'sum':
      return known(sum(sorted))
    case 'mean':
      return known(mean(sorted))
    case 'median':
      return known(median(sorted))
    case 'trimmed-mean':
      return known(mean(sorted.length >= 3 ? sorted.slice(1, -1) : sorted))
  }
}

/** Members counted and recused, and the distance between the lowest and the highest counted mark. */
export const markSpread = (marks: readonly Mark[]) => {
  const sorted = countedMarks(marks)
  return {
    members: sorted.length,
    recused: marks.length - sorted.length,
    spread: subtract(sorted.at(-1) ?? zero, sorted[0] ?? zero),
  }
}
