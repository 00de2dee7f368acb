import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Overview, StandingRow } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

type Leader = Overview['blocks'][number]['leaders'][number]

/** Why a unit in a good place has no award or a lower rating: the documents of holds and the gates, one sentence each. */
export const heldBackNotes = (
  { holds, gates }: Pick<Leader, 'holds' | 'gates'>,
  index: CriteriaIndex,
  t: Translation,
): readonly string[] => [
  ...holds.map(({ document }) => t.text.standings.held(document)),
  ...gates.map(gate => t.text.score.gate(index.gateName(gate))),
]

/** The same of a row of the standings, which carries the answer of every gate. */
export const rowNotes = (
  { holds, rating }: Pick<StandingRow, 'holds' | 'rating'>,
  index: CriteriaIndex,
  t: Translation,
): readonly string[] => {
  const gates = rating.gates.filter(({ answer, ruling }) => answer === 'yes' && ruling === undefined)
  return heldBackNotes({ holds, gates: gates.map(({ gate }) => gate) }, index, t)
}
