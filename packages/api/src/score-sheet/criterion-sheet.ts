import type { Criterion } from '@thidua/scoring/criteria'
import type { CriteriaIndex } from './criteria-index.ts'
import { type FactView, factViews } from './fact-views.ts'
import { figureWriter } from './figure-writer.ts'
import { waitingFacts } from './missing.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'
import { stepSentence } from './step-sentence.ts'

type Score = SheetAnswer['scores']['final']
type CriterionScore = Score['criteria'][number]

export interface LineView {
  readonly label: string
  readonly column: 'standard' | 'bonus' | 'deduction'
  readonly columnName: string
  /** Signed and formatted; null where the line gives no points at all. */
  readonly points: string | null
  readonly calculation: string
  readonly state: 'scored' | 'missing' | 'not-applicable'
}

export interface CriterionSheet {
  readonly code: string
  readonly name: string
  readonly state: 'scored' | 'missing' | 'not-applicable'
  /** Why there are no points; null when there are. */
  readonly absence: string | null
  readonly points: string
  readonly standard: string
  readonly earned: string
  readonly bonus: string
  readonly deduction: string
  /** Caps and floors that the criterion declares, as words. */
  readonly limits: readonly string[]
  readonly clause: string
  readonly source: string | null
  readonly evidence: string | null
  readonly checkedBy: string | null
  /** Points on the three bases, null where there are none. */
  readonly bases: readonly { readonly name: string; readonly points: string | null }[]
  readonly steps: readonly string[]
  readonly lines: readonly LineView[]
  readonly facts: readonly FactView[]
  readonly activityCount: number
  readonly marks: readonly MarkView[]
  readonly rulings: readonly string[]
}

/** One mark of a member of the council; `counts` is false for a recused member. */
export interface MarkView {
  readonly member: string
  readonly line: string
  readonly points: string
  readonly reason: string
  readonly counts: boolean
}

export function criterionSheet(
  criterion: Criterion,
  answer: SheetAnswer,
  index: CriteriaIndex,
  t: SheetLanguage,
): CriterionSheet | null {
  const result = answer.scores.final.criteria.find(entry => entry.criterion === criterion.id)
  if (result === undefined) return null
  const facts = factViews(
    result.lines.map(line => line.line),
    answer,
    index,
    t,
  )
  const source = criterion.source === undefined ? undefined : index.set.sources[criterion.source]
  const waiting = waitingFacts(answer.declarations)
  return {
    code: criterion.id,
    name: t.label(criterion.label),
    state: result.state,
    absence: absenceOf(criterion, result.state, answer.unit.kind, t),
    points: t.exact(result.points),
    standard: t.exact(criterion.standard),
    earned: t.exact(result.earned),
    bonus: signed(result.bonus, '+', t),
    deduction: signed(result.deduction, '−', t),
    limits: limitsOf(criterion, t),
    clause: t.text.score.clause(criterion.clause),
    source: source === undefined ? null : t.label(source.title),
    evidence: criterion.evidence === undefined ? null : t.label(criterion.evidence),
    checkedBy: criterion.checkedBy === undefined ? null : t.label(criterion.checkedBy),
    bases: (['self', 'verified', 'final'] as const).map(basis => ({
      name: t.text.score.basis[basis],
      points: pointsOn(answer.scores[basis], criterion.id, t),
    })),
    steps: result.steps.map(step => stepSentence(step, t.exact, index, t)),
    lines: result.lines
      .filter(line => index.line(line.line)?.appliesTo?.includes(answer.unit.kind) ?? true)
      .map(line => lineView(line, waiting, index, t)),
    facts,
    activityCount: facts.reduce((sum, fact) => sum + fact.activities.length, 0),
    marks: answer.marks
      .filter(mark => criterion.lines.some(line => line.id === mark.line))
      .map(mark => ({
        member: mark.member,
        line: index.lineName(mark.line),
        points: t.exact(mark.points),
        reason: mark.reason,
        counts: !mark.recused,
      })),
    rulings: answer.rulings
      .filter(ruling => ruling.criterion === criterion.id)
      .map(ruling => t.text.score.ruling(ruling.id, ruling.author, ruling.reason, ruling.document)),
  }
}

function absenceOf(
  criterion: Criterion,
  state: CriterionScore['state'],
  kind: string,
  t: SheetLanguage,
): string | null {
  if (state === 'scored') return null
  if (state === 'missing') return t.text.score.missing
  const isForOthers = criterion.appliesTo !== undefined && !criterion.appliesTo.includes(kind)
  return isForOthers ? t.text.score.notApplicableToKind : t.text.score.notApplicable
}

const signed = (points: string, sign: string, t: SheetLanguage): string =>
  points === '0' ? '0' : sign + t.exact(points)

function pointsOn(score: Score, criterion: string, t: SheetLanguage): string | null {
  const result = score.criteria.find(entry => entry.criterion === criterion)
  return result?.state === 'scored' ? t.exact(result.points) : null
}

function limitsOf(criterion: Criterion, t: SheetLanguage): readonly string[] {
  const words = t.text.score.caps
  const limits: string[] = []
  if (criterion.bonusCap !== undefined) limits.push(words.bonus(t.exact(criterion.bonusCap)))
  if (criterion.deductionCap !== undefined) limits.push(words.deduction(t.exact(criterion.deductionCap)))
  if (criterion.floor !== undefined) limits.push(words.floor(t.exact(criterion.floor)))
  return limits
}

function lineView(
  result: CriterionScore['lines'][number],
  waiting: ReadonlySet<string>,
  index: CriteriaIndex,
  t: SheetLanguage,
): LineView {
  const line = index.line(result.line)
  const figure = figureWriter(line, index.set.facts, t)
  const sentences = result.steps.map(step => stepSentence(step, figure, index, t, result.column, waiting))
  const isSaid = hasValueInSteps(result) && figure.isDays === undefined
  const value = result.value === null || isSaid ? [] : [figure(result.value)]
  const sign = result.column === 'standard' ? '' : result.column === 'bonus' ? '+' : '−'
  return {
    label: line === undefined ? result.line : t.label(line.label),
    column: result.column,
    columnName: t.text.score.columns[result.column],
    points: result.state === 'scored' ? signed(result.points, sign, t) : null,
    calculation: [...value, ...sentences].join('; '),
    state: result.state,
  }
}

/** These steps say the value themselves. */
const hasValueInSteps = (result: CriterionScore['lines'][number]): boolean =>
  result.steps.some(step =>
    step.kind === 'per-item'
      ? step.each === '1' && step.above === '0'
      : step.kind === 'yes-no' || step.kind === 'proportion' || step.kind === 'marked',
  )
