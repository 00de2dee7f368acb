import type { ProposalLine, ProposalOutcome } from '@thidua/scoring/outcomes'
import type { VoteContext } from '../results/vote-context.ts'
import type { CriteriaIndex } from './criteria-index.ts'
import { proposalReason } from './proposal-reason.ts'
import type { SheetLanguage } from './sheet-language.ts'

type Line = Omit<ProposalLine, 'unit'> & VoteContext & { readonly commendation: string }

/** These say nothing of what the unit could still do for the form. */
const settled: ReadonlySet<ProposalOutcome> = new Set([
  'proposed',
  'already-proposed',
  'already-awarded',
  'unresolved',
])

/**
 * The form that the unit comes nearest to and is not proposed for, with what stands in the way: the one above the best
 * that it is proposed for, else the last in the set's order. Null where there is none.
 */
export const nextAwardSentence = (
  lines: readonly Line[],
  unit: string,
  index: CriteriaIndex,
  t: SheetLanguage,
): string | null => {
  const forms = index.set.commendations.flatMap(form => {
    const line = lines.find(({ commendation }) => commendation === form.id)
    return line === undefined ? [] : [{ form, line }]
  })
  const best = forms.findIndex(({ line }) => line.outcome === 'proposed')
  const nearest = forms
    .slice(0, best < 0 ? forms.length : best)
    .findLast(({ line }) => !settled.has(line.outcome))
  if (nearest === undefined) return null
  const { form, line } = nearest
  return t.text.score.nextAward(t.label(form.label), proposalReason(line, unit, form, index, t))
}
