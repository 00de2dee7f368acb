import type { ScoringInput } from '../input.ts'

/** The hold that keeps a unit from a proposal on the day proposals are drawn up. */
export const holdOn = ({ holds, asOf }: Pick<ScoringInput, 'holds' | 'asOf'>, unit: string): string | null =>
  holds.find(
    hold => hold.unit === unit && hold.from <= asOf && (hold.until === undefined || asOf <= hold.until),
  )?.id ?? null
