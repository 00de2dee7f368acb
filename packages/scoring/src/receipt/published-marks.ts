import type { CompiledCriteria } from '../compile-criteria.ts'
import { grouped } from '../grouped.ts'
import type { Mark } from '../input.ts'
import { expressionKind, placedDeep } from '../language/expressions/expression-words.ts'
import { judgedByMarks } from '../language/expressions/marks.ts'
import type { JudgedLine, JudgedLines, MarkRule } from '../language/expressions/word.ts'
import type { Table } from '../language/reading/table.ts'
import { lineExpressions } from '../language/reading/walk.ts'
import { known, missing } from '../language/value.ts'
import { parse, print } from '../numbers/text.ts'
import { digestOf } from './digest.ts'
import type { MarksBySeat, PublishedJudgement, PublishedMark } from './published-facts.ts'

/** A rule as a key: `median`, or `mean, dropLowest 1`. */
const keyOf = ({ marks, dropLowest, dropHighest, best }: MarkRule): string =>
  [
    marks,
    ...Object.entries({ dropLowest, dropHighest, best }).flatMap(([name, count]) =>
      count === undefined ? [] : [`${name} ${count}`],
    ),
  ].join(', ')

/** Of every line that reads marks, the ways in which it combines them. */
const markRules = ({ criteria }: Table): ReadonlyMap<string, readonly MarkRule[]> =>
  new Map(
    criteria.flatMap(({ criterion }) =>
      criterion.lines.map(line => {
        const parts = lineExpressions(line).flatMap(item => placedDeep({ item, path: [] }))
        const rules = parts.flatMap(({ item }) =>
          expressionKind(item) === 'marks' ? [item as MarkRule] : [],
        )
        return [line.id, rules] as const
      }),
    ),
  )

const judgementOf = ({ value, given }: JudgedLine, rules: readonly MarkRule[]): PublishedJudgement => ({
  members: given.members,
  recused: given.recused,
  spread: print(given.spread),
  values: Object.fromEntries(
    rules.flatMap(rule => {
      const found = value(rule)
      return found.state === 'known' ? [[keyOf(rule), print(found.number)]] : []
    }),
  ),
})

const bySeat = (a: PublishedMark, b: PublishedMark): number =>
  a.seat === b.seat ? (a.points < b.points ? -1 : 1) : a.seat < b.seat ? -1 : 1

/** A unit's marks on lines of the table, by line and seat. */
const marksBySeat = (marks: readonly Mark[], isLine: (line: string) => boolean): MarksBySeat =>
  Object.fromEntries(
    [...grouped(marks, ({ line }) => line)]
      .filter(([line]) => isLine(line))
      .map(([line, given]) => [
        line,
        given
          .map(({ member, points, recused }) => ({
            seat: member,
            points: print(parse(points)),
            recused: recused === true,
          }))
          .sort(bySeat),
      ]),
  )

/**
 * A secret of each unit that stands beside its marks in their digest. Marks are few and of few values: without it
 * anybody could find them by trying. It belongs to the committee, like the marks.
 */
export type SaltOf = (unit: string) => string

/** Digest of one unit's marks: what ties the judged lines of its facts to the marks. */
export const digestMarks = (unit: string, salt: string, marks: MarksBySeat): string =>
  digestOf({ unit, salt, marks })

/** What is published of the marks of a unit: the judged lines, and where a salt is given the digest of the marks. */
export const createMarkPublisher = (table: Table, marks: readonly Mark[], saltOf: SaltOf | undefined) => {
  const rules = markRules(table)
  const judged = judgedByMarks(marks)
  const byUnit = grouped(marks, ({ unit }) => unit)
  return (unit: string) => {
    const given = marksBySeat(byUnit.get(unit) ?? [], line => rules.has(line))
    const lines = Object.keys(given)
    return {
      marks: Object.fromEntries(
        lines.map(line => [line, judgementOf(judged(unit, line)!, rules.get(line)!)]),
      ),
      ...(saltOf && lines.length > 0 && { marksDigest: digestMarks(unit, saltOf(unit), given) }),
    }
  }
}

export const marksFormat = 'thidua-marks/1'

/** The committee's part of a receipt: the marks behind the judged lines, each unit with its salt. */
export interface CommitteeMarks {
  readonly format: typeof marksFormat
  readonly units: readonly { readonly unit: string; readonly salt: string; readonly marks: MarksBySeat }[]
}

/**
 * The committee's part of a receipt, by unit; units without marks are left out.
 *
 * Example: `committeeMarks(compiled, input.marks, unit => salts[unit]).units[0].marks`.
 */
export const committeeMarks = (
  { table }: Pick<CompiledCriteria, 'table'>,
  marks: readonly Mark[],
  saltOf: SaltOf,
): CommitteeMarks => {
  const rules = markRules(table)
  return {
    format: marksFormat,
    units: [...grouped(marks, ({ unit }) => unit)]
      .map(([unit, own]) => ({ unit, salt: saltOf(unit), marks: marksBySeat(own, line => rules.has(line)) }))
      .filter(given => Object.keys(given.marks).length > 0)
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
  }
}

/** A judged line as it stands in published facts. */
const judgedLine = ({ members, recused, spread, values }: PublishedJudgement, line: string): JudgedLine => ({
  given: { members, recused, spread: parse(spread) },
  value: rule => {
    const value = values[keyOf(rule)]
    return value === undefined ? missing(line) : known(parse(value))
  },
})

const isJudgement = (given: readonly PublishedMark[] | PublishedJudgement): given is PublishedJudgement =>
  !Array.isArray(given)

interface UnitMarks {
  readonly unit: string
  readonly marks: Readonly<Record<string, readonly PublishedMark[] | PublishedJudgement>>
}

/** Marks of a unit by line and seat, as marks again. Their reasons are not kept. */
const marksAgain = (unit: string, marks: MarksBySeat): Mark[] =>
  Object.entries(marks).flatMap(([line, given]) =>
    given.map(({ seat, points, recused }) => ({ unit, line, member: seat, points, recused, reason: '' })),
  )

/** Judged lines as facts tell them: by their results, or in documents from before by the marks. */
export const judgedByFacts = (units: readonly UnitMarks[]): JudgedLines => {
  const byUnit = new Map(units.map(facts => [facts.unit, facts.marks]))
  return (unit, line) => {
    const given = Object.hasOwn(byUnit.get(unit) ?? {}, line) ? byUnit.get(unit)?.[line] : undefined
    if (given === undefined) return undefined
    return isJudgement(given)
      ? judgedLine(given, line)
      : judgedByMarks(marksAgain(unit, { [line]: given }))(unit, line)
  }
}

/** What the given marks of a unit come to, as it would be published. */
export const judgementsOf = (table: Table, unit: string, marks: MarksBySeat) =>
  createMarkPublisher(table, marksAgain(unit, marks), undefined)(unit).marks
