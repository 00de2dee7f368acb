import { createRoute, z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { languageOf, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { isUnderWay } from './import.routes.ts'
import { importParams, importSchema, importSettingsBody } from './import.schema.ts'
import { readImport } from './import-answer.ts'
import { changeSettings, commitImport } from './preview.service.ts'
import { waitSeconds } from './wait-seconds.ts'

const headers = z.object({ prefer: z.string().optional().openapi({ example: 'wait=10' }) })
const answers = {
  200: json(importSchema, 'Done within the time that the caller would wait'),
  202: json(importSchema, 'It waits, or runs; read its progress at its address'),
  ...problems(401, 403, 404, 409, 422),
}

const settingsRoute = createRoute({
  method: 'post',
  path: '/imports/{import}/preview',
  tags: ['Imports'],
  summary: 'Preview a file once more, taken in otherwise',
  ...may('import'),
  request: { params: importParams, headers, body: jsonBody(importSettingsBody) },
  responses: answers,
})

const commitRoute = createRoute({
  method: 'post',
  path: '/imports/{import}/commit',
  tags: ['Imports'],
  summary: 'Store what was previewed',
  description:
    'Where the inputs of the period have changed since, nothing is stored: the answer is 409, and the preview is made again.',
  ...may('import'),
  request: { params: importParams, headers },
  responses: answers,
})

/** What becomes of a file that was previewed. */
export const previewRoutes = ({ db, imports }: Services) => {
  const settle = async (id: string, prefer: string | undefined, language: ReturnType<typeof languageOf>) => {
    imports.wake()
    const wait = waitSeconds(prefer)
    if (wait > 0) await imports.idle(wait)
    return unwrap(await readImport(db, id, language))
  }
  return createRouter()
    .openapi(settingsRoute, async c => {
      const { import: id } = c.req.valid('param')
      const { unit, ...settings } = c.req.valid('json')
      unwrap(await changeSettings(db, id, { ...settings, unit: unit ?? undefined }, languageOf(c)))
      const answer = await settle(id, c.req.valid('header').prefer, languageOf(c))
      return isUnderWay(answer) ? c.json(answer, 202) : c.json(answer, 200)
    })
    .openapi(commitRoute, async c => {
      const { import: id } = c.req.valid('param')
      const committed = await commitImport(db, writerOf(c), id, languageOf(c))
      if (!committed.ok) imports.wake()
      unwrap(committed)
      const answer = await settle(id, c.req.valid('header').prefer, languageOf(c))
      return isUnderWay(answer) ? c.json(answer, 202) : c.json(answer, 200)
    })
}
