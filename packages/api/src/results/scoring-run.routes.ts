import { setTimeout as sleep } from 'node:timers/promises'
import { createRoute, z } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { waitSeconds } from '../imports/wait-seconds.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { periodParams } from '../periods/period.schema.ts'
import { languageOf, sentencesIn, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { createResultSchema } from './result.schema.ts'
import { scoringAnswerSchema } from './scoring-run.schema.ts'
import type { ScoringRun } from './scoring-runner.ts'

const tags = ['Results']
const path = '/periods/{period}/scoring'

const startRoute = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Begin to score the period, and read later what came of it',
  description:
    'A period is scored once at a time. `Prefer: wait=3` answers when it is done, after three seconds at the latest.',
  ...may('score'),
  request: {
    params: periodParams,
    headers: z.object({ prefer: z.string().optional().openapi({ example: 'wait=3' }) }),
    body: jsonBody(createResultSchema),
  },
  responses: {
    200: json(scoringAnswerSchema, 'Done, or failed, within the time that the caller would wait'),
    202: json(scoringAnswerSchema, 'Begun; read its progress at the address in Location'),
    ...problems(400, 401, 403, 404, 409, 422),
  },
})

const readRoute = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'How far the last scoring of the period has come',
  ...may('read-workings'),
  request: { params: periodParams },
  responses: { 200: json(scoringAnswerSchema, 'As of now'), ...problems(401, 404) },
})

/** Resolves when something has ended, well or not, or when so many seconds are over. */
const endOrTime = async (finished: Promise<unknown>, seconds: number): Promise<void> => {
  const timeout = new AbortController()
  const waited = sleep(seconds * 1000, undefined, { signal: timeout.signal }).catch(() => {})
  await Promise.race([finished.catch(() => {}), waited])
  timeout.abort()
}

const answerOf = (run: ScoringRun | null, language: 'vi' | 'en') => {
  if (!run) return { run }
  const { issues, ...told } = run
  const sentences = sentencesIn(language)
  return { run: { ...told, problems: issues.map(({ code, params }) => sentences.issue(code, params)) } }
}

export const scoringRunRoutes = ({ db, scorings }: Services) =>
  createRouter()
    .openapi(startRoute, async c => {
      const { id } = unwrap(await existingPeriod(db, c.req.valid('param').period))
      const { finished } = unwrap(scorings.start(writerOf(c), id, c.req.valid('json').asOf))
      await endOrTime(finished, waitSeconds(c.req.valid('header').prefer))
      const run = scorings.find(id)
      c.header('location', `/api/v1/periods/${id}/scoring`)
      return c.json(answerOf(run, languageOf(c)), run?.state === 'running' ? 202 : 200)
    })
    .openapi(readRoute, async c => {
      const { id } = unwrap(await existingPeriod(db, c.req.valid('param').period))
      return c.json(answerOf(scorings.find(id), languageOf(c)), 200)
    })
