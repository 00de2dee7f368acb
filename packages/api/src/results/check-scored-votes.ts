import type { Issue } from '@thidua/scoring/criteria'
import { checkCouncilDecisions, checkVotes } from '@thidua/scoring/records'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import type { CheckScored } from '../records/record.service.ts'
import { scoreStoredPeriod } from './score-stored-period.ts'

/**
 * Decisions of the council that do not fit the period as it is scored with them: no such tie, a unit that is not tied,
 * one left out, a second decision on the same tie. Issues stand at the places of the decisions that were asked about.
 */
export const checkScoredVotes: CheckScored = async (trx, periodId, names) => {
  const found = await existingPeriod(trx, periodId)
  if (!found.ok) return found.issues
  const { id, startsOn, endsOn, proposalDate, digest } = found.value
  const compiled = await compiledCriteriaSet(trx, digest)
  const asOf = proposalDate ?? dayInVietNam(new Date())
  const { input, results } = await scoreStoredPeriod(trx, compiled, {
    id,
    period: { from: startsOn, to: endsOn },
    asOf,
  })
  const decisions = input.councilDecisions ?? []
  const issues = [...checkCouncilDecisions(compiled.set, input), ...checkVotes(input, results.final)]
  return issues.flatMap(({ path: [field, i, ...rest], ...told }): Issue[] => {
    // Of two decisions on one tie the one that was asked about is told, whichever of them stands first.
    const own = [decisions[i as number]?.id, told.params.other].map(name => names.indexOf(name ?? ''))
    const at = own.find(index => index >= 0)
    return at === undefined ? [] : [{ ...told, path: [field as string, at, ...rest] }]
  })
}
