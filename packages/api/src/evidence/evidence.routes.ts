import { createRoute, z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { activityParams } from '../activities/activity.schema.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { digestField } from '../http/fields.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  evidenceBody,
  evidenceListSchema,
  evidenceMarkSchema,
  evidenceQuery,
  evidenceRemovalSchema,
  fileParams,
  storedEvidenceSchema,
} from './evidence.schema.ts'
import { addEvidence, listEvidence, markEvidence, readEvidence, removeEvidence } from './evidence.service.ts'

const tags = ['Evidence']
const filesPath = '/periods/{period}/activities/{activity}/evidence'

const listRoute = createRoute({
  method: 'get',
  path: '/periods/{period}/evidence',
  tags,
  summary: 'Files of a unit or of an activity',
  ...may('read-published'),
  request: { params: periodParams, query: evidenceQuery },
  responses: { 200: json(evidenceListSchema, 'Those that the caller may see'), ...problems(401, 404, 422) },
})

const addRoute = createRoute({
  method: 'post',
  path: filesPath,
  tags,
  summary: 'Add a file to an activity',
  description:
    'Its type is read from its bytes; photos lose EXIF, GPS, XMP and comments. Sent again it changes nothing.',
  ...may('enter-activities'),
  request: {
    params: activityParams,
    body: { required: true, content: { 'multipart/form-data': { schema: evidenceBody } } },
  },
  responses: {
    200: json(storedEvidenceSchema, 'It is stored'),
    ...problems(400, 401, 403, 404, 409, 413, 422),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: `${filesPath}/{digest}`,
  tags,
  summary: 'The bytes of a file',
  ...may('read-published'),
  request: { params: fileParams },
  responses: {
    200: {
      description: 'The file as it is stored; a photo to look at, a document to keep',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems(401, 404, 422),
  },
})

const markRoute = createRoute({
  method: 'patch',
  path: `${filesPath}/{digest}`,
  tags,
  summary: 'Say whether everybody may see a file, and whether pupils can be known on it',
  ...may('decide-activities'),
  request: { params: fileParams, body: jsonBody(evidenceMarkSchema) },
  responses: {
    200: json(z.object({ digest: digestField }), 'So it is'),
    ...problems(400, 401, 403, 404, 422),
  },
})

const removeRoute = createRoute({
  method: 'post',
  path: `${filesPath}/{digest}/removal`,
  tags,
  summary: 'Remove a file; that it was there stays known',
  ...may(['enter-activities', 'decide-activities']),
  request: { params: fileParams, body: jsonBody(evidenceRemovalSchema) },
  responses: {
    200: json(z.object({ digest: digestField }), 'Removed'),
    ...problems(400, 401, 403, 404, 409, 422),
  },
})

/** Nothing in a file runs, is sniffed as something else or frames anything; only photos are shown in place. */
const headersOf = (type: string, digest: string): Readonly<Record<string, string>> => {
  const extension = type.split('/').at(-1) ?? 'bin'
  const kind = type.startsWith('image/') ? 'inline' : 'attachment'
  return {
    'content-type': type,
    'content-disposition': `${kind}; filename="minh-chung-${digest.slice(0, 12)}.${extension}"`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  }
}

/** Files that show what an activity was. */
export const evidenceRoutes = (services: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const { period } = c.req.valid('param')
      return c.json(unwrap(await listEvidence(services, c.var.actor, period, c.req.valid('query'))), 200)
    })
    .openapi(addRoute, async c => {
      const stored = await addEvidence(services, writerOf(c), c.req.valid('param'), c.req.valid('form').file)
      return c.json(unwrap(stored), 200)
    })
    .openapi(readRoute, async c => {
      const one = c.req.valid('param')
      const { type, content } = unwrap(await readEvidence(services, c.var.actor, one))
      return c.body(new Uint8Array(content), 200, headersOf(type, one.digest))
    })
    .openapi(markRoute, async c => {
      const marked = await markEvidence(services, writerOf(c), c.req.valid('param'), c.req.valid('json'))
      return c.json(unwrap(marked), 200)
    })
    .openapi(removeRoute, async c => {
      const { reason } = c.req.valid('json')
      return c.json(unwrap(await removeEvidence(services, writerOf(c), c.req.valid('param'), reason)), 200)
    })
