import { explainPeriod, scorePeriod } from '@thidua/scoring'
import { checkMarks } from '@thidua/scoring/records'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { unitExplanationSchema } from '../../packages/api/src/results/explanation.schema.ts'
import { periodResultSchema } from '../../packages/api/src/results/outcome.schema.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { letter, letterSet, yearInput } from '../support/letter-set.ts'

/** Without the marks that the table does not allow: those are refused, which is another test's matter. */
const allowedInput = yearInput.map(input => ({
  ...input,
  marks: input.marks.filter(mark => checkMarks(letterSet, [mark]).length === 0),
}))

describe('stateless scoring', () => {
  onMemoryDatabase(database => {
    let site: TestApi
    const score = (body: unknown, as: 'committee' | 'public' = 'committee') =>
      site.call('POST', '/score', body, { as })
    const [input] = fc.sample(allowedInput, { seed: 7, numRuns: 1 })
    const request = { criteriaSet: letterSet, ...input }

    beforeAll(async () => {
      site = await apiOn(database.db)
    })

    test('says what the library says, on every basis, and explains the units that were asked for', async () => {
      await fc.assert(
        fc.asyncProperty(allowedInput, fc.constantFrom('self', 'verified', 'final'), async (input, basis) => {
          const { status, body } = await score({ criteriaSet: letterSet, ...input, basis, explain: ['T1'] })
          expect(status, JSON.stringify(body.errors)).toBe(200)
          const result = scorePeriod(letter, input, basis)
          expect(body.result).toEqual(result)
          expect(body.explanations).toEqual([explainPeriod(letter, input, result)('T1')])
          periodResultSchema.parse(body.result)
          unitExplanationSchema.parse(body.explanations[0])
        }),
        { numRuns: 10 },
      )
    })

    test('stores nothing', async () => {
      await score(request)
      expect((await site.call('GET', '/periods')).body.periods).toEqual([])
      expect((await site.call('GET', '/criteria-sets')).body.criteriaSets).toEqual([])
    })

    test('refuses what leads nowhere instead of leaving it out in silence', async () => {
      const { status, body } = await score({
        ...request,
        period: { from: '2024-06-01', to: '2024-05-31' },
        units: [...request.units!, { ...request.units![0], kind: 'circus' }],
        activities: [{ id: 'a', unit: 'X1', date: '2024-01-01', kind: 'article' }],
        declarations: [{ unit: 'T1', fact: 'unheard-of', value: 'yes' }],
        marks: [{ unit: 'T1', line: 'Z9', member: 'TV1', points: '1', reason: 'r' }],
        explain: ['X2'],
      })
      expect(status).toBe(422)
      expect(body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual([
        '/period/to ends-before-it-starts',
        `/units/${request.units!.length} repeated-key`,
        `/units/${request.units!.length}/kind unknown-term`,
        '/activities/0/unit unknown-unit',
        '/declarations/0/fact unknown-fact',
        '/marks/0/line mark-for-unmarked-line',
        '/explain/0 unknown-unit',
      ])
    })

    describe('with a unit that is gone', () => {
      const succession = { declarations: {} }
      const changing = { ...letterSet, policies: { ...letterSet.policies, succession } }
      const gone = {
        ...{ criteriaSet: changing, period: request.period, units: request.units },
        activities: [{ id: 'a', unit: 'CU', date: '2024-01-01', kind: 'article', channel: 'own-portal' }],
        successions: [{ from: 'CU', to: 'T1', on: '2024-02-01', document: 'NQ 12' }],
        explain: ['T1'],
      }

      test('its records are the successor’s, and the explanation says from whom and by which document', async () => {
        const { status, body } = await score(gone)
        expect(status, JSON.stringify(body.errors)).toBe(200)
        const records = [{ kind: 'activity', id: 'a', outcome: 'carried' }]
        expect(body.explanations[0].takenOver).toEqual([
          { unit: 'T1', from: 'CU', documents: ['NQ 12'], records },
        ])
        unitExplanationSchema.parse(body.explanations[0])
      })

      test('a split without an heir is refused with its place, and so is a unit that cannot be explained', async () => {
        const [first] = gone.successions
        const { status, body } = await score({
          ...gone,
          successions: [first, { ...first, to: 'T2' }],
          explain: ['CU'],
        })
        expect(status).toBe(422)
        expect(body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual([
          '/activities/0/unit unknown-unit',
          '/successions/0/from split-without-heir',
          '/explain/0 unknown-unit',
        ])
        const named = [first, { ...first, to: 'T2', inherits: true }]
        expect((await score({ ...gone, successions: named })).status).toBe(200)
      })
    })

    describe('what is left out', () => {
      const activity = { id: 'a', unit: 'T1', date: '2024-01-01', kind: 'article', channel: 'own-portal' }
      const doubtful = {
        ...{ criteriaSet: letterSet, period: request.period, units: request.units },
        activities: [
          activity,
          { ...activity, id: 'b', kind: 'nokind' },
          { ...activity, id: 'c', date: '2030-01-01' },
          { ...activity, id: 'd', kind: 'nokind' },
        ],
      }
      const told = (found: readonly { pointer: string; code: string; count?: number }[]) =>
        found.map(({ pointer, code, count = 1 }) => `${pointer} ${code} ${count}`)

      test('is told as warnings in every answer, equal ones together, in the language of the reader', async () => {
        const { status, body } = await score(doubtful)
        expect(status).toBe(200)
        expect(told(body.warnings)).toEqual([
          '/activities/1/kind unknown-term 2',
          '/activities/2/date outside-period 1',
        ])
        expect(body.warnings[0].message).toContain('nokind')
        expect((await score({ ...doubtful, activities: [activity] })).body.warnings).toEqual([])
      })

      test('is refused by the strict', async () => {
        const { status, body } = await score({ ...doubtful, strict: true })
        expect(status).toBe(422)
        expect(told(body.errors)).toEqual([
          '/activities/1/kind unknown-term 2',
          '/activities/2/date outside-period 1',
        ])
        expect((await score({ ...doubtful, activities: [activity], strict: true })).status).toBe(200)
      })

      test('includes a set that is not in force for the period, and an activity that no rule counts', async () => {
        const early = { from: '2001-09-01', to: '2002-05-31' }
        const { body } = await score({ ...doubtful, period: early, activities: [] })
        expect(told(body.warnings)).toEqual(['/period/from set-not-in-force 1'])
        const uncounted = { ...letterSet, facts: {}, groups: letterSet.groups }
        const facts = Object.fromEntries(
          Object.entries(letterSet.facts).map(([id, fact]) => [
            id,
            'where' in fact ? { ...fact, where: { ...fact.where, kind: ['meeting'] } } : fact,
          ]),
        )
        const answer = await score({
          ...doubtful,
          criteriaSet: { ...uncounted, facts },
          activities: [{ ...activity, kind: 'article', channel: undefined }],
        })
        expect(answer.status, JSON.stringify(answer.body.errors)).toBe(200)
        expect(answer.body.warnings.map(({ code }: { code: string }) => code)).toContain(
          'activity-without-rule',
        )
      })

      test('is told together with what cannot be read', async () => {
        const { body } = await score({
          ...doubtful,
          activities: [
            { ...activity, quantity: 1 },
            { ...activity, id: 'b', unit: 'X1' },
          ],
          declarations: [{ unit: 'T1', fact: 'unheard-of', value: 'yes' }],
        })
        expect(told(body.errors)).toEqual([
          '/activities/0/quantity wrong-type 1',
          '/activities/1/unit unknown-unit 1',
          '/declarations/0/fact unknown-fact 1',
        ])
        const [first, ...units] = request.units!
        const hidden = await score({ ...doubtful, units: [{ ...first, name: '' }, ...units], activities: [] })
        expect(told(hidden.body.errors)).toEqual(['/units/0/name too-small 1'])
      })
    })

    test('points into the criteria set that does not hold together', async () => {
      const { body } = await score({ ...request, criteriaSet: { ...letterSet, groups: [] } })
      expect(body.errors[0].pointer).toBe('/criteriaSet/groups')
    })

    test('is open to other systems without a token, thirty times a minute', async () => {
      const small = { ...request, activities: [], declarations: [], marks: [] }
      for (let i = 0; i < 30; i++) expect((await score(small, 'public')).status).toBe(200)
      expect((await score(small, 'public')).status).toBe(429)
      expect((await score(small)).status).toBe(200)
    })
  })
})
