import {
  aggregationPlan,
  type CompiledCriteria,
  compileCriteria,
  scoreFromCells,
  scorePeriod,
} from '@thidua/scoring'
import { type Activity, bases, carryRecords } from '@thidua/scoring/records'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { insertActivities } from '../../packages/api/src/activities/activity.repository.ts'
import { selectCellTotals, selectSubmitted } from '../../packages/api/src/facts/cell-totals.repository.ts'
import { upsertBlocks, upsertUnits } from '../../packages/api/src/units/unit.repository.ts'
import { onEachDatabase, type TestDatabase } from '../support/database.ts'
import { letterSet, schoolYear, units, yearInput } from '../support/letter-set.ts'
import { sized } from '../support/size.ts'
import { writeInTest } from '../support/test-change.ts'

const period = 'ky'

const digest = 'f'.repeat(64)

const prepare = async ({ db }: TestDatabase): Promise<void> => {
  await db
    .insertInto('criteriaSet')
    .values({ digest, id: 'x', version: '2024-01-01', document: '{}' })
    .execute()
  await writeInTest(db, period, async trx => {
    await trx
      .insertInto('period')
      .values({
        ...{ id: period, title: period, startsOn: schoolYear.from, endsOn: schoolYear.to },
        ...{ proposalDate: null, illustrative: true, criteriaSet: digest },
      })
      .execute()
    const blocks = [...new Set(units.map(({ block }) => block))]
    await upsertBlocks(
      trx,
      period,
      blocks.map(id => ({ id, label: id })),
    )
    await upsertUnits(trx, period, units)
  })
}

const store = async ({ db }: TestDatabase, activities: readonly Activity[]): Promise<void> =>
  writeInTest(db, period, async trx => {
    await trx.deleteFrom('activity').execute()
    if (activities.length > 0) await insertActivities(trx, period, activities, null)
  })

/** The letter's set under any policy of duplicates and highest levels. */
const sets: fc.Arbitrary<CompiledCriteria> = fc
  .record({
    duplicates: fc.uniqueArray(
      fc.record({
        by: fc.constantFrom('link' as const, 'event' as const),
        counts: fc.constantFrom('once' as const, 'per-channel' as const),
      }),
      { selector: rule => `${rule.by} ${rule.counts}`, maxLength: 3 },
    ),
    highestLevelOnly: fc.subarray(Object.keys(letterSet.vocabulary.kinds)),
  })
  .map(policies => compileCriteria({ ...letterSet, policies: { ...letterSet.policies, ...policies } }))

onEachDatabase('facts grouped by SQL', database => {
  beforeAll(() => prepare(database))

  test('give the result that the activities themselves give in memory, on every basis and policy', async () => {
    await fc.assert(
      fc.asyncProperty(yearInput, sets, async (input, compiled) => {
        await store(database, input.activities)
        const submitted = await selectSubmitted(database.db, period)
        const plan = aggregationPlan(compiled, input.period)
        for (const basis of bases) {
          const cells = await selectCellTotals(database.db, { id: period, period: input.period, plan, basis })
          const { activities: _, ...rest } = input
          expect(scoreFromCells(compiled, { ...rest, submitted }, cells, basis)).toEqual(
            scorePeriod(compiled, input, basis),
          )
        }
      }),
      { numRuns: sized(25, 600) },
    )
  })

  test('give it also where a unit ended within the period, whose activities go to its heir before they are counted', async () => {
    const ids = units.map(({ id }) => id)
    const end = fc
      .record({
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        on: fc.constantFrom('2023-09-01', '2023-12-31', '2024-02-15', '2024-05-31'),
      })
      .filter(({ from, to }) => from !== to)
    await fc.assert(
      fc.asyncProperty(yearInput, sets, end, async (year, { set }, { from, to, on }) => {
        const compiled = compileCriteria({
          ...set,
          policies: { ...set.policies, succession: { declarations: {} } },
        })
        const input = {
          ...year,
          units: year.units.filter(({ id }) => id !== from),
          successions: [{ from, to, on, document: 'NQ' }],
        }
        await store(database, input.activities)
        const ended = new Map([[from, { on, heir: to }]])
        const submitted = await selectSubmitted(database.db, period, ended)
        const plan = aggregationPlan(compiled, input.period)
        const { activities: _, ...carried } = carryRecords(compiled, { ...input, activities: [] })
        for (const basis of bases) {
          const cells = await selectCellTotals(database.db, {
            id: period,
            period: input.period,
            plan,
            basis,
            ended,
          })
          expect(scoreFromCells(compiled, { ...carried, submitted }, cells, basis)).toEqual(
            scorePeriod(compiled, input, basis),
          )
        }
      }),
      { numRuns: sized(20, 400) },
    )
  })

  test('keep every digit of amounts that a float would round', async () => {
    const large: Activity = {
      ...{ id: 'a1', unit: 'T1', date: '2023-10-01', kind: 'article', channel: 'own-portal' },
      ...{ quantity: '900719925474.00000001', status: 'verified' },
    }
    await store(database, [large, { ...large, id: 'a2', quantity: '0.00000002' }])
    const plan = aggregationPlan(compileCriteria(letterSet), schoolYear)
    const [cell] = await selectCellTotals(database.db, {
      id: period,
      period: schoolYear,
      plan,
      basis: 'final',
    })
    expect(cell).toMatchObject({ count: 2, quantity: '900719925474.00000003', reached: '0', audience: '0' })
  })

  test('a date on a boundary falls behind it, and the period includes both of its ends', async () => {
    const at = (date: string, id: string): Activity => ({
      ...{ id, unit: 'T1', date, kind: 'article', quantity: '1', status: 'verified' },
    })
    await store(database, [
      at('2023-08-31', 'a'),
      at('2023-09-01', 'b'),
      at('2024-05-31', 'c'),
      at('2024-06-01', 'd'),
    ])
    const plan = aggregationPlan(compileCriteria(letterSet), schoolYear)
    const cells = await selectCellTotals(database.db, {
      id: period,
      period: schoolYear,
      plan,
      basis: 'final',
    })
    expect(cells.map(cell => cell.bucket).sort((a, b) => a - b)).toEqual([1, plan.boundaries.length - 1])
  })
})
