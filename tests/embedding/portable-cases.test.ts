import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerCase } from '../support/answer-case.mjs'
import { portableCases } from '../support/portable-cases.ts'

/** `npm run test:nodes` names a file here, to take the cases to other versions of Node. */
const target = process.env.PORTABLE_CASES

test('golden cases survive being written as JSON: every one is read and scored', () => {
  const cases = portableCases()
  expect(cases.length).toBeGreaterThan(150)
  for (const given of cases) expect(answerCase(given), given.name).toMatch(/^\{/)
  if (target !== undefined) writeFileSync(target, JSON.stringify(cases))
})
