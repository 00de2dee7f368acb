import type { Hold, ScoringInput } from '../input.ts'

/** The longest-standing first; two of one day by id, so that the order of an input names no other. */
const byAge = (a: Hold, b: Hold): number => (a.from < b.from || (a.from === b.from && a.id < b.id) ? -1 : 1)

/** The hold that keeps a unit from a proposal on the day proposals are drawn up; of several the oldest. */
export const holdOn = ({ holds, asOf }: Pick<ScoringInput, 'holds' | 'asOf'>, unit: string): string | null =>
  holds
    .filter(
      hold => hold.unit === unit && hold.from <= asOf && (hold.until === undefined || asOf <= hold.until),
    )
    .sort(byAge)[0]?.id ?? null
