import { type Issue, issue } from '@thidua/scoring/issues'
import type { BallotCount } from './council.schema.ts'

/** Everything that keeps the figures of a count from being ones, each at its field. */
export const countIssues = (count: BallotCount, voters: number): Issue[] => {
  const { issued, collected, valid, invalid, inFavour, against } = count
  const figures = Object.fromEntries(
    Object.entries({ ...count, voters }).map(([name, value]) => [name, String(value)]),
  )
  const found = (code: string, field: keyof BallotCount) => [issue(code, [field], figures)]
  return [
    ...(issued > voters ? found('count-over-voters', 'issued') : []),
    ...(collected > issued ? found('count-over-issued', 'collected') : []),
    ...(valid + invalid === collected ? [] : found('count-not-collected', 'valid')),
    ...(inFavour + against > valid ? found('count-over-valid', 'inFavour') : []),
  ]
}
