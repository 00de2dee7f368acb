import { z } from '@hono/zod-openapi'
import { criteriaSetBody } from '../criteria-sets/criteria-set.schema.ts'
import {
  amountField,
  basisField,
  dateField,
  decimalField,
  idField,
  orAbsent,
  statusField,
  textField,
} from '../http/fields.ts'
import { warningsField } from '../http/store-outcomes.ts'
import { newCouncilDecisionSchema } from '../records/kinds/council-decision.ts'
import { newGateRulingSchema } from '../records/kinds/gate-ruling.ts'
import { newHoldSchema } from '../records/kinds/hold.ts'
import { newPastOutcomeSchema } from '../records/kinds/past-outcome.ts'
import { newRulingSchema } from '../records/kinds/ruling.ts'
import { newSuccessionSchema } from '../records/kinds/succession.ts'
import { unitExplanationSchema } from '../results/explanation.schema.ts'
import { periodResultSchema } from '../results/outcome.schema.ts'

const unitInput = z.strictObject({
  id: idField,
  name: textField(300),
  kind: idField,
  block: idField,
  attributes: z.record(idField, decimalField).default({}),
  parent: orAbsent(idField),
})

const activityInput = z.strictObject({
  id: idField,
  unit: idField,
  date: dateField,
  kind: idField,
  channel: orAbsent(idField),
  level: orAbsent(idField),
  partner: orAbsent(idField),
  quantity: amountField.default('1'),
  reached: orAbsent(amountField),
  audience: orAbsent(amountField),
  title: orAbsent(textField(1000)),
  evidence: orAbsent(textField(2000)),
  link: orAbsent(textField(2000)),
  event: orAbsent(textField(200)),
  status: statusField.default('verified'),
})

const declarationInput = z.strictObject({
  unit: idField,
  fact: idField,
  value: textField(100),
  status: statusField.default('verified'),
  verifiedValue: orAbsent(textField(100)),
  evidence: orAbsent(textField(2000)),
})

const markInput = z.strictObject({
  unit: idField,
  line: idField,
  member: idField,
  points: decimalField,
  reason: textField(2000),
  recused: orAbsent(z.boolean()),
})

/** Everything one scoring reads, in one request; nothing is stored. */
export const scoreRequestSchema = z
  .strictObject({
    criteriaSet: criteriaSetBody,
    basis: basisField.default('final'),
    period: z.strictObject({ from: dateField, to: dateField }),
    asOf: dateField.optional().openapi({ description: 'For holds; by default the last day of the period' }),
    units: z.array(unitInput).min(1).max(5000),
    activities: z.array(activityInput).max(200_000).default([]),
    declarations: z.array(declarationInput).max(50_000).default([]),
    marks: z.array(markInput).max(50_000).default([]),
    rulings: z.array(newRulingSchema).max(10_000).default([]),
    holds: z.array(newHoldSchema).max(10_000).default([]),
    gateRulings: z
      .array(newGateRulingSchema)
      .max(10_000)
      .optional()
      .openapi({ description: 'Decisions that open a gate for one unit, in the final basis' }),
    councilDecisions: z
      .array(newCouncilDecisionSchema)
      .max(1000)
      .optional()
      .openapi({ description: 'How the council decided ties for the last seats, in the final basis' }),
    history: z
      .array(newPastOutcomeSchema)
      .max(50_000)
      .optional()
      .openapi({ description: 'Outcomes of earlier periods, and commendations already awarded in this one' }),
    successions: z
      .array(newSuccessionSchema)
      .max(5000)
      .optional()
      .openapi({ description: 'Which unit became, or became part of, which' }),
    strict: z
      .boolean()
      .default(false)
      .openapi({ description: 'Refuse what would otherwise be told in `warnings`' }),
    explain: z.array(idField).max(100).default([]).openapi({ description: 'Units to explain' }),
  })
  .openapi('ScoreRequest')
export type ScoreRequest = z.output<typeof scoreRequestSchema>

export const scoreAnswerSchema = z
  .object({
    result: periodResultSchema,
    explanations: z.array(unitExplanationSchema),
    warnings: warningsField.openapi({
      description: 'What was left out or taken as it stands, with the reason',
    }),
  })
  .openapi('ScoreAnswer')
