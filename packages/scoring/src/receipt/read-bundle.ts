import { type CompiledCriteria, compileCriteria } from '../compile-criteria.ts'
import { bases } from '../input.ts'
import { parseCriteriaSet } from '../language/reading/parse-criteria-set.ts'
import { councilDecisionShape } from '../records/council-decision.ts'
import {
  amountText,
  anyText,
  dateText,
  decimalText,
  digestText,
  exactText,
  flag,
  idText,
  listOf,
  objectOf,
  oneOf,
  orNull,
  recordOf,
  type Shape,
  whole,
} from '../records/shape.ts'
import { failure, issue, type Result, success } from '../result.ts'
import { checkFacts } from './check-facts.ts'
import { type FactsFormat, factsFormats } from './published-facts.ts'
import { resultFormat } from './published-result.ts'
import { type Bundle, bundleFormat, receiptFormat, semantics } from './receipt.ts'

const setName = objectOf({ id: idText, version: dateText })
const period = objectOf({ from: dateText, to: dateText })
const run = { criteriaSet: setName, basis: oneOf(...bases), period }

const receipt = objectOf({
  format: oneOf(receiptFormat),
  semantics: oneOf(...semantics),
  criteriaSet: objectOf({ id: idText, version: dateText, digest: digestText }),
  facts: digestText,
  activities: digestText,
  result: digestText,
  digest: digestText,
  engine: anyText,
})

const bySeat = recordOf(listOf(objectOf({ seat: idText, points: decimalText, recused: flag })))
const judged = recordOf(
  objectOf({ members: whole, recused: whole, spread: decimalText, values: recordOf(exactText) }),
)

const unitFacts = (marks: Shape) =>
  objectOf(
    {
      unit: idText,
      kind: idText,
      block: idText,
      submitted: flag,
      activities: digestText,
      attributes: recordOf(decimalText),
      measures: recordOf(amountText),
      declarations: recordOf(anyText),
      marks,
      rulings: recordOf(objectOf({ ruling: idText, points: orNull(decimalText) })),
      hold: orNull(idText),
    },
    { parent: idText, declared: listOf(idText), gateRulings: recordOf(idText), marksDigest: digestText },
  )

const past = objectOf({ unit: idText, period, rating: orNull(idText), commendations: listOf(idText) })
const succession = objectOf({ from: idText, to: idText, on: dateText }, { inherits: flag })

const factsOf = (format: FactsFormat, marks: Shape) =>
  objectOf(
    { format: oneOf(format), ...run, asOf: dateText, units: listOf(unitFacts(marks)) },
    {
      history: listOf(past),
      successions: listOf(succession),
      councilDecisions: listOf(councilDecisionShape),
    },
  )
const factsShapes = {
  'thidua-facts/1': factsOf('thidua-facts/1', bySeat),
  'thidua-facts/2': factsOf('thidua-facts/2', judged),
} as const satisfies Record<FactsFormat, Shape>

/** What is of no known format is told so, and nothing else can be said of it. */
const facts: Shape = (value, path) => {
  const given = (value as { readonly format?: unknown } | null)?.format
  const format = factsFormats.find(known => known === given)
  if (format !== undefined) return factsShapes[format](value, path)
  const wrong = objectOf({ format: oneOf(...factsFormats) })(value, path)
  return wrong.filter(({ code }) => code !== 'unknown-key')
}

const unitOutcome = objectOf({
  unit: idText,
  block: anyText,
  standard: anyText,
  bonus: anyText,
  deduction: anyText,
  exact: orNull(anyText),
  total: orNull(anyText),
  place: orNull(whole),
  shared: flag,
  rating: orNull(anyText),
  commendable: flag,
  gates: recordOf(anyText),
  groups: recordOf(anyText),
  criteria: recordOf(anyText),
  lines: recordOf(anyText),
})

const proposal = objectOf({
  commendation: idText,
  block: idText,
  seatBase: orNull(whole),
  seats: orNull(whole),
  units: recordOf(anyText),
})

const result = objectOf({
  format: oneOf(resultFormat),
  ...run,
  units: listOf(unitOutcome),
  proposals: listOf(proposal),
})

/** The criteria set is read by its own parser. */
const bundle = objectOf({ format: oneOf(bundleFormat), receipt, criteriaSet: () => [], facts, result })

/** A bundle that can be recomputed, with its criteria set made ready. */
export interface OpenBundle {
  readonly bundle: Bundle
  readonly compiled: CompiledCriteria
}

/** Reads a bundle from plain data that anyone may have written; whatever it is given, it answers and never throws. */
export const readBundle = (document: unknown): Result<OpenBundle> => {
  const issues = bundle(document, [])
  if (issues.length > 0) return failure(issues)
  const given = document as Bundle
  const parsed = parseCriteriaSet(given.criteriaSet)
  if (!parsed.ok)
    return failure(parsed.issues.map(found => ({ ...found, path: ['criteriaSet', ...found.path] })))
  const compiled = compileCriteria(parsed.value)
  const troubles = checkFacts(compiled, given.facts)
  if (troubles.length > 0) return failure(troubles)
  return success({ bundle: { ...given, criteriaSet: parsed.value }, compiled })
}

/** Reads the text of a bundle file. Example: `parseBundle('{').issues[0].code` is `not-json`. */
export const parseBundle = (text: string): Result<OpenBundle> => {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return failure([issue('not-json', [])])
  }
  return readBundle(document)
}
