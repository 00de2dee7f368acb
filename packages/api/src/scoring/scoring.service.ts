import {
  compileCriteria,
  explainPeriod,
  type PeriodResult,
  scorePeriod,
  type UnitExplanation,
} from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { failure, type Issue, type Result, success } from '@thidua/scoring/issues'
import type { ScoringInput } from '@thidua/scoring/records'
import { checkVotes } from '@thidua/scoring/records'
import { checkScoreRequest } from './check-score-request.ts'
import type { ScoreRequest } from './scoring.schema.ts'

export interface ScoreAnswer {
  readonly result: PeriodResult
  readonly explanations: UnitExplanation[]
}

const inCriteriaSet = (found: Issue): Issue => ({ ...found, path: ['criteriaSet', ...found.path] })

/** Scores what the request holds, and nothing else: nothing is read from the database and nothing is kept. */
export const scoreRequest = (request: ScoreRequest): Result<ScoreAnswer> => {
  const parsed = parseCriteriaSet(request.criteriaSet)
  if (!parsed.ok) return failure(parsed.issues.map(inCriteriaSet))
  const issues = checkScoreRequest(request, parsed.value)
  if (issues.length > 0) return failure(issues)
  const compiled = compileCriteria(parsed.value)
  const input: ScoringInput = { ...request, asOf: request.asOf ?? request.period.to }
  const result = scorePeriod(compiled, input, request.basis)
  const votes = request.basis === 'final' ? checkVotes(input, result) : []
  if (votes.length > 0) return failure(votes)
  const explain = explainPeriod(compiled, input, result)
  return success({ result, explanations: request.explain.map(explain) })
}
