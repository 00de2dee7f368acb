import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { ofUnitQuery } from '../http/fields.ts'
import { refuseWhole } from '../http/readable-records.ts'
import { type ApiEnvironment, createRouter } from '../http/router.ts'
import { storeOutcomesSchema } from '../http/store-outcomes.ts'
import { periodParams } from '../periods/period.schema.ts'
import { describeIssues, languageOf, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { type CheckScored, checkUnstored, storeRecords, visibleRecords } from './record.service.ts'
import type { RecordKind } from './record-kind.ts'
import { everyRecordKind, type RecordField, type RecordKinds } from './record-kinds.ts'

const pathOf = <K extends RecordKind>({ segment }: K) =>
  `/periods/{period}/${segment}` as `/periods/{period}/${K['segment']}`

const listRouteOf = <K extends RecordKind>(kind: K) =>
  createRoute({
    method: 'get',
    path: pathOf(kind),
    tags: [kind.tag],
    summary: kind.texts.list,
    ...may(kind.readers === 'committee' ? 'read-committee-records' : 'read-published'),
    request: { params: periodParams, query: ofUnitQuery },
    responses: { 200: json(kind.list as K['list'], kind.texts.order), ...problems(401, 404, 422) },
  })

const storeRouteOf = <K extends RecordKind>(kind: K) =>
  createRoute({
    method: 'post',
    path: pathOf(kind),
    tags: [kind.tag],
    summary: kind.texts.store,
    ...may(kind.decision ? [kind.enteredBy, kind.decision.by] : kind.enteredBy),
    request: { params: periodParams, body: jsonBody(kind.body as K['body']) },
    responses: {
      200: json(storeOutcomesSchema, 'One outcome per item, in the order given'),
      ...problems(400, 401, 403, 404, 413, 422),
    },
  })

type Records = Readonly<Record<string, unknown[]>>
type Period = { readonly period: string }
type Reading = Context<
  ApiEnvironment,
  string,
  { out: { param: Period; query: z.output<typeof ofUnitQuery> } }
>
type Storing = Context<ApiEnvironment, string, { out: { param: Period; json: Record<string, unknown[]> } }>

const routesOf = <K extends RecordKind>(kind: K, { db }: Services, checkScored: CheckScored) => {
  const list = async (c: Reading) => {
    const { period } = c.req.valid('param')
    const records = await visibleRecords(db, c.var.actor, period, kind, c.req.valid('query').unit)
    return c.json({ [kind.field]: unwrap(records) }, 200)
  }
  const store = async (c: Storing) => {
    const records = c.req.valid('json')[kind.field] ?? []
    const { period } = c.req.valid('param')
    const stored = await storeRecords<RecordKind>(db, writerOf(c), period, kind, records, checkScored)
    const { outcomes, warnings } = unwrap(stored)
    return c.json(
      { outcomes, ...(warnings.length > 0 && { warnings: describeIssues(languageOf(c), warnings) }) },
      200,
    )
  }
  // The schemas of a kind say what its handlers take and give; inside, all kinds are alike.
  return createRouter()
    .openapi(listRouteOf(kind), list as never)
    .openapi(
      storeRouteOf(kind),
      store as never,
      refuseWhole(kind.body, (c, { value }) =>
        checkUnstored<RecordKind>(
          db,
          c.req.param('period') ?? '',
          kind,
          (value as Records)[kind.field] ?? [],
        ),
      ) as never,
    )
}

type SchemaOf<K extends RecordKind> =
  ReturnType<typeof routesOf<K>> extends OpenAPIHono<ApiEnvironment, infer S> ? S : never
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never
type RecordSchema = Together<{ [F in RecordField]: SchemaOf<RecordKinds[F]> }[RecordField]>

/** The paths of every kind of record. */
export const recordRoutes = (services: Services, checkScored: CheckScored) => {
  const router = createRouter()
  for (const kind of everyRecordKind) router.route('/', routesOf(kind, services, checkScored))
  return router as unknown as OpenAPIHono<ApiEnvironment, RecordSchema & object>
}
