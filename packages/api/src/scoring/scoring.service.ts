import {
  type CompiledCriteria,
  compileCriteria,
  explainPeriod,
  type PeriodResult,
  scorePeriod,
  type UnitExplanation,
} from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { checkInput, checkVotes, doubtInput, type ScoringInput } from '@thidua/scoring/records'
import { checkScoreBudget } from './score-budget.ts'
import type { ScoreRequest } from './scoring.schema.ts'

export interface ScoreAnswer {
  readonly result: PeriodResult
  /** Each is made when it is asked for: together they may be larger than anything else. */
  readonly explanations: Iterable<UnitExplanation>
}

const inCriteriaSet = (found: Issue): Issue => ({ ...found, path: ['criteriaSet', ...found.path] })

const inputOf = ({ criteriaSet: _, basis, strict, explain, asOf, ...input }: ScoreRequest): ScoringInput => ({
  ...input,
  asOf: asOf ?? input.period.to,
})

const compiledOf = (request: ScoreRequest): Result<CompiledCriteria> => {
  const parsed = parseCriteriaSet(request.criteriaSet)
  return parsed.ok ? success(compileCriteria(parsed.value)) : failure(parsed.issues.map(inCriteriaSet))
}

const issuesIn = (compiled: CompiledCriteria, request: ScoreRequest): readonly Issue[] => {
  const listed = new Set(request.units.map(({ id }) => id))
  const input = inputOf(request)
  return [
    ...checkInput(compiled, input),
    ...request.explain.flatMap((unit, i) =>
      listed.has(unit) ? [] : [issue('unknown-unit', ['explain', i], { unit })],
    ),
    ...(request.strict ? doubtInput(compiled, input) : []),
  ]
}

/** Which names would be called unknown only because a record that tells them cannot be read. */
const toldBy: Readonly<Record<string, readonly string[]>> = {
  units: ['unknown-unit', 'unknown-parent', 'unknown-block'],
  successions: ['unknown-unit'],
}

/** What does not fit in a request of which some records, those of `partial` lists, cannot be read. */
export const checkPartialRequest = (
  request: ScoreRequest,
  partial: ReadonlySet<string>,
): readonly Issue[] => {
  const compiled = compiledOf(request)
  if (!compiled.ok) return compiled.issues
  const open = new Set([...partial].flatMap(list => toldBy[list] ?? []))
  return issuesIn(compiled.value, request).filter(({ code }) => !open.has(code))
}

/**
 * Scores what the request holds, and nothing else: nothing is read from the database and nothing is kept. Warnings
 * tell what was left out.
 */
export const scoreRequest = (request: ScoreRequest): Result<ScoreAnswer> => {
  const opened = compiledOf(request)
  if (!opened.ok) return opened
  const compiled = opened.value
  const excess = checkScoreBudget(compiled, request)
  if (excess.length > 0) return failure(excess)
  const issues = issuesIn(compiled, request)
  if (issues.length > 0) return failure(issues)
  const input = inputOf(request)
  const result = scorePeriod(compiled, input, request.basis)
  const votes = request.basis === 'final' ? checkVotes(input, result) : []
  if (votes.length > 0) return failure(votes)
  const explain = explainPeriod(compiled, input, result)
  const explanations = (function* () {
    for (const unit of request.explain) yield explain(unit)
  })()
  return success({ result, explanations }, doubtInput(compiled, input))
}
