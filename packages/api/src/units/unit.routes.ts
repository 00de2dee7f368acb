import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { refuseWhole } from '../http/readable-records.ts'
import { createRouter } from '../http/router.ts'
import { storeOutcomesSchema } from '../http/store-outcomes.ts'
import { readOrganisation } from '../organisation/organisation.service.ts'
import { periodParams } from '../periods/period.schema.ts'
import { versionToRead, visiblePeriod } from '../periods/period.service.ts'
import { unwrap } from '../problem.ts'
import { findOutcome } from '../results/result.repository.ts'
import type { Services } from '../services.ts'
import { newUnitsSchema, unitListSchema } from './unit.schema.ts'
import { checkUnstoredUnits, listKeptUnits, listUnits, storeUnits } from './unit.service.ts'

const tags = ['Units']

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/units',
  tags,
  summary: 'Units with block and kind',
  ...may('read-published'),
  request: { params: periodParams },
  responses: { 200: json(unitListSchema, 'By block and name, in Vietnamese order'), ...problems(401, 404) },
})

const storeRoute = createRoute({
  method: 'post',
  path: '/periods/{period}/units',
  tags,
  summary: 'Add units, or replace those with the same id',
  ...may('enter-units'),
  request: { params: periodParams, body: jsonBody(newUnitsSchema) },
  responses: {
    200: json(storeOutcomesSchema, 'One outcome per unit, in the order given'),
    ...problems(400, 401, 403, 404, 413, 422),
  },
})

export const unitRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const period = unwrap(await visiblePeriod(db, c.var.actor, c.req.valid('param').period))
      const version = versionToRead(period)
      // Who is scored is public from the day the period is opened.
      if (!version.ok) return c.json({ units: await listUnits(db, period.id), ended: [] }, 200)
      const published = version.value
      if (published === null) {
        const { ended } = unwrap(await readOrganisation(db, period.id))
        return c.json({ units: await listUnits(db, period.id), ended }, 200)
      }
      const { overview } = await findOutcome(db, period.id, published)
      return c.json(
        { units: await listKeptUnits(db, period.id, published), ended: overview.ended ?? [] },
        200,
      )
    })
    .openapi(
      storeRoute,
      async c => {
        const outcomes = await storeUnits(
          db,
          writerOf(c),
          c.req.valid('param').period,
          c.req.valid('json').units,
        )
        return c.json({ outcomes: unwrap(outcomes) }, 200)
      },
      refuseWhole(newUnitsSchema, (c, { value }) =>
        checkUnstoredUnits(db, c.req.param('period') ?? '', value.units),
      ),
    )
