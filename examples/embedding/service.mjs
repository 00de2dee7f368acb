// A small service with criteria of its own: POST /activities, GET /standings/:block, GET /units/:unit.
import { readFileSync } from 'node:fs'
import { compileCriteria, explainPeriod, scorePeriod } from '@thidua/scoring'
import { openScoring } from '@thidua/scoring/columns'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { Hono } from 'hono'

const readJson = name => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** Makes the service on a criteria set and a period; activities come in later. */
export const createService = (criteria = readJson('criteria.json'), period = readJson('period.json')) => {
  const parsed = parseCriteriaSet(criteria)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const compiled = compileCriteria(parsed.value)
  const activities = new Map()
  const base = { ...period, activities: [] }

  // Kept scored while activities come in: one change rescores one unit, equal to scoring everything anew.
  const live = openScoring(compiled, base, 'final')
  const unitIndex = new Map(period.units.map(({ id }, i) => [id, i]))
  const { kinds } = parsed.value.vocabulary
  const isDecimal = text => typeof text === 'string' && /^\d{1,9}(\.\d{1,2})?$/.test(text)

  const app = new Hono()

  app.post('/activities', async c => {
    const activity = await c.req.json()
    const { id, unit, kind, date, quantity, reached } = activity
    if (!id || !unitIndex.has(unit) || !Object.hasOwn(kinds, kind) || !/^\d{4}-\d{2}-\d{2}$/.test(date))
      return c.json({ error: 'id, unit, kind and date are needed' }, 422)
    if (!isDecimal(quantity) || (reached !== undefined && !isDecimal(reached)))
      return c.json({ error: 'amounts are decimal text such as "2.5"' }, 422)
    // An activity that was sent before is replaced by its id.
    const before = activities.get(id) ?? null
    const after = { id, unit, kind, date, quantity, reached, status: 'verified' }
    const touched = live.change(before, after)
    activities.set(id, after)
    return c.json({ touched: touched.map(i => period.units[i].id) }, 201)
  })

  app.get('/standings/:block', c => {
    const { ranks, scored } = live.scores
    const own = period.units.filter(({ block }) => block === c.req.param('block'))
    if (own.length === 0) return c.json({ error: 'no such block' }, 404)
    const rows = own.map(({ id, name }) => {
      const i = unitIndex.get(id)
      // Totals are exact text, rounded as the set says; without data there is no total and no place, never zero.
      return { unit: id, name, place: ranks[i] || null, total: scored.unit(i).score.total }
    })
    return c.json(rows.sort((a, b) => (a.place ?? 1e9) - (b.place ?? 1e9)))
  })

  app.get('/units/:unit', c => {
    const unit = c.req.param('unit')
    if (!unitIndex.has(unit)) return c.json({ error: 'no such unit' }, 404)
    const input = { ...base, activities: [...activities.values()] }
    const result = scorePeriod(compiled, input, 'final')
    return c.json(explainPeriod(compiled, input, result)(unit))
  })

  return app
}
