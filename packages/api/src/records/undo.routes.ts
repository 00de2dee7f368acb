import { createRoute, z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { positionField } from '../http/fields.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { removalSchema } from './entered.schema.ts'
import { previewUndoing, type Undoing, undoWholeChange } from './undo.service.ts'

const tags = ['Journal']

/** So many records that stay are named; all of them are counted. */
const mostNamed = 200

export const undoingSchema = z
  .object({
    kinds: z.array(
      z.object({
        kind: z.string(),
        removed: z.int().openapi({ description: 'Records that it made and that go' }),
        putBack: z.int().openapi({ description: 'Records that are again what they were before' }),
        storedAgain: z.int().openapi({ description: 'Records that it removed and that come back' }),
      }),
    ),
    kept: z
      .array(
        z.object({
          kind: z.string(),
          key: z.array(z.string()),
          by: z.int().nullable().openapi({ description: 'The later change; null: other records name it' }),
        }),
      )
      .openapi({ description: 'The first of the records that stay, because something was built on them' }),
    keptCount: z.int(),
    published: z
      .array(z.int())
      .openapi({ description: 'Published versions that were made of it; they never change' }),
  })
  .openapi('Undoing')

const params = z.object({ ...periodParams.shape, change: positionField })
const path = '/periods/{period}/journal/{change}/undoing'

const previewRoute = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'What taking a whole import back would do',
  ...may('import'),
  request: { params },
  responses: { 200: json(undoingSchema, 'Nothing of it is done'), ...problems(401, 403, 404, 409, 422) },
})

const undoRoute = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Take a whole import back: every record is again what it was before',
  description:
    'A new change of the journal, which can be taken back too. What somebody changed since, or other records name, stays and is told.',
  ...may('import'),
  request: { params, body: jsonBody(removalSchema) },
  responses: { 200: json(undoingSchema, 'Done'), ...problems(400, 401, 403, 404, 409, 422) },
})

const answerOf = ({ kinds, kept, published }: Undoing) => ({
  kinds: [...kinds],
  kept: kept
    .slice(0, mostNamed)
    .map(({ kind, key, by }) => ({ kind, key: [...key], by: by === null ? null : Number(by) })),
  keptCount: kept.length,
  published: [...published],
})

export const undoRoutes = ({ db }: Services) =>
  createRouter()
    .openapi(previewRoute, async c =>
      c.json(answerOf(unwrap(await previewUndoing(db, writerOf(c), c.req.valid('param')))), 200),
    )
    .openapi(undoRoute, async c => {
      const asked = { actor: writerOf(c), reason: c.req.valid('json').reason }
      return c.json(answerOf(unwrap(await undoWholeChange(db, asked, c.req.valid('param')))), 200)
    })
