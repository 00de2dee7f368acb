import { anyText, decimalText, flag, idText, listOf, objectOf, oneOf, recordOf } from '../records/shape.ts'
import { failure, issue, type Result, success } from '../result.ts'
import { canonicalJson } from './canonical-json.ts'
import { type CommitteeMarks, digestMarks, judgementsOf, marksFormat } from './published-marks.ts'
import type { OpenBundle } from './read-bundle.ts'

const document = objectOf({
  format: oneOf(marksFormat),
  units: listOf(
    objectOf({
      unit: idText,
      salt: anyText,
      marks: recordOf(listOf(objectOf({ seat: idText, points: decimalText, recused: flag }))),
    }),
  ),
})

/** Reads the committee's part of a receipt from text that anyone may have written; it never throws. */
export const parseMarks = (text: string): Result<CommitteeMarks> => {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return failure([issue('not-json', [])])
  }
  const issues = document(given, ['marks'])
  return issues.length > 0 ? failure(issues) : success(given as CommitteeMarks)
}

/** A unit whose judged lines do not come from these marks. */
export interface MarkDifference {
  readonly unit: string
  /** Other marks than those whose digest was published, or none where some were. */
  readonly otherMarks: boolean
  /** Lines whose published result is not what these marks come to. */
  readonly lines: readonly string[]
}

/**
 * The committee's second link of a receipt: whether the published judged lines come from these marks. A document of
 * one unit may be held against its own line of the facts: `only` names the units that are looked at.
 *
 * Example: `verifyMarks(parseBundle(text).value, parseMarks(marks).value)` is `[]`.
 */
export const verifyMarks = (
  { bundle, compiled }: OpenBundle,
  { units }: CommitteeMarks,
  only?: ReadonlySet<string>,
): MarkDifference[] => {
  const given = new Map(units.map(own => [own.unit, own]))
  return bundle.facts.units.flatMap(({ unit, marks, marksDigest }) => {
    if (only !== undefined && !only.has(unit)) return []
    const own = given.get(unit)
    if (own === undefined && marksDigest === undefined) return []
    const otherMarks = own === undefined || digestMarks(unit, own.salt, own.marks) !== marksDigest
    const found = judgementsOf(compiled.table, unit, own?.marks ?? {})
    const lines = [...new Set([...Object.keys(marks), ...Object.keys(found)])].filter(
      line => canonicalJson(marks[line] ?? null) !== canonicalJson(found[line] ?? null),
    )
    return otherMarks || lines.length > 0 ? [{ unit, otherMarks, lines }] : []
  })
}
