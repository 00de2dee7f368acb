import type { CompiledLanguage } from '../language/compile-language.ts'
import type { ConditionScope } from '../language/conditions/word.ts'
import type { MarkSpread, Reader } from '../language/expressions/word.ts'
import type { Line } from '../language/schema/criterion.ts'
import type { Policies } from '../language/schema/policies.ts'
import type { Step } from '../language/step.ts'
import type { Value } from '../language/value.ts'
import { compare, type Exact, zero } from '../numbers/exact.ts'
import { round } from '../numbers/round.ts'
import { parse, print } from '../numbers/text.ts'
import { evaluateCondition } from './evaluate-condition.ts'

/** A line before its criterion adds it up. */
export interface EvaluatedLine {
  readonly line: Line
  readonly state: 'scored' | 'missing' | 'not-applicable'
  readonly value: Exact | null
  readonly points: Exact
  readonly treatedAs: 'zero' | 'excluded' | 'unresolved' | null
  readonly missing: readonly string[]
  readonly steps: readonly Step[]
}

const notApplicableLine = (line: Line): EvaluatedLine => ({
  line,
  state: 'not-applicable',
  value: null,
  points: zero,
  treatedAs: null,
  missing: [],
  steps: [{ kind: 'not-applicable' }],
})

const missingLine = (line: Line, facts: readonly string[], policy: Policies['missing']): EvaluatedLine => {
  const treatedAs = line.missing ?? policy
  return {
    line,
    state: 'missing',
    value: null,
    points: zero,
    treatedAs,
    missing: facts,
    steps: [{ kind: 'missing', facts, treatedAs }],
  }
}

const absentLine = (line: Line, absent: Exclude<Value, { state: 'known' }>, policies: Policies) =>
  absent.state === 'missing' ? missingLine(line, absent.facts, policies.missing) : notApplicableLine(line)

const capped = (points: Exact, cap: string | undefined, steps: Step[]): Exact => {
  if (cap === undefined || compare(points, parse(cap)) <= 0) return points
  steps.push({ kind: 'cap', before: print(points), cap })
  return parse(cap)
}

export const rounded = (points: Exact, rounding: Policies['rounding']['line'], steps: Step[]): Exact => {
  if (rounding === 'none') return points
  const result = round(points, rounding.places, rounding.mode)
  if (compare(result, points) !== 0) steps.push({ kind: 'rounding', before: print(points), ...rounding })
  return result
}

/** Evaluates one line: applicability, condition, value, curve, cap, rounding; each leaves its step. */
export const evaluateLine = (
  line: Line,
  scope: ConditionScope,
  given: MarkSpread | null,
  policies: Policies,
  language: CompiledLanguage,
): EvaluatedLine => {
  if (line.appliesTo && !line.appliesTo.includes(scope.unitKind)) return notApplicableLine(line)
  // Marks belong to the line they are given to, wherever in the line they are read.
  const read = (reader: Reader): Value => scope.read(reader, line.id)
  if (line.appliesWhen) {
    const condition = evaluateCondition(line.appliesWhen, { ...scope, read })
    if (condition.answer === 'unknown') return missingLine(line, condition.facts, policies.missing)
    if (condition.answer === 'no') return notApplicableLine(line)
  }
  if (line.when) {
    const condition = evaluateCondition(line.when, { ...scope, read })
    if (condition.answer === 'unknown') return missingLine(line, condition.facts, policies.missing)
    if (condition.answer === 'no')
      return {
        line,
        state: 'scored',
        value: null,
        points: zero,
        treatedAs: null,
        missing: [],
        steps: [{ kind: 'condition-not-met' }],
      }
  }
  const value = read(language.read(line.value))
  if (value.state !== 'known') return absentLine(line, value, policies)
  const curved = language.curve(line.points)(value.number, { read, spread: given?.spread ?? null })
  if (curved.state !== 'known') return absentLine(line, curved, policies)

  const steps: Step[] = []
  if (given)
    steps.push({
      kind: 'marked',
      members: given.members,
      recused: given.recused,
      spread: print(given.spread),
    })
  steps.push(...curved.steps)
  const points = rounded(capped(curved.points, line.cap, steps), policies.rounding.line, steps)
  return { line, state: 'scored', value: value.number, points, treatedAs: null, missing: [], steps }
}
