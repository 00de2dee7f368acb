import { createRoute } from '@hono/zod-openapi'
import { may, writerOf } from '../access/may.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { ifMatchHeader, readRevision } from '../http/fields.ts'
import { createRouter } from '../http/router.ts'
import { periodParams } from '../periods/period.schema.ts'
import { unwrap } from '../problem.ts'
import { versionQuery } from '../results/result.schema.ts'
import type { Services } from '../services.ts'
import { meetingListSchema, meetingParams, meetingSchema, newMeetingSchema } from './block-meeting.schema.ts'
import { readMeeting, readMeetings } from './read-meetings.service.ts'
import { recordMeeting } from './record-meeting.service.ts'

const tags = ['Block meetings']
const all = '/periods/{period}/block-meetings'

const listRoute = createRoute({
  tags,
  method: 'get',
  path: all,
  summary: 'Which blocks met, and whom they nominate',
  ...may('read-unpublished'),
  request: { params: periodParams },
  responses: { 200: json(meetingListSchema, 'Of the blocks in sight'), ...problems(401, 403, 404, 422) },
})

const readRoute = createRoute({
  tags,
  method: 'get',
  path: `${all}/{block}`,
  summary: 'The meeting of a block, and where its units stand',
  description: 'Units of the block read it once it is recorded, in the version that the meeting looked at.',
  ...may('read-unpublished'),
  request: { params: meetingParams, query: versionQuery },
  responses: { 200: json(meetingSchema, 'As it is recorded'), ...problems(401, 403, 404, 422) },
})

const recordRoute = createRoute({
  tags,
  method: 'put',
  path: `${all}/{block}`,
  summary: 'Record the meeting of a block, or correct it; no score moves by it',
  ...may('record-block-meetings'),
  request: { params: meetingParams, headers: ifMatchHeader, body: jsonBody(newMeetingSchema) },
  responses: { 200: json(meetingSchema, 'Recorded'), ...problems(400, 401, 403, 404, 409, 413, 422) },
})

export const blockMeetingRoutes = ({ db, now }: Services) =>
  createRouter()
    .openapi(listRoute, async c =>
      c.json(unwrap(await readMeetings(db, c.var.actor, c.req.valid('param').period)), 200),
    )
    .openapi(readRoute, async c => {
      const { version } = c.req.valid('query')
      return c.json(unwrap(await readMeeting(db, c.var.actor, c.req.valid('param'), version)), 200)
    })
    .openapi(recordRoute, async c => {
      const one = c.req.valid('param')
      const wanted = { ...one, read: readRevision(c.req.valid('header')['if-match']) }
      const [meeting, today] = [c.req.valid('json'), dayInVietNam(now())]
      unwrap(await recordMeeting(db, writerOf(c), wanted, { meeting, today }))
      return c.json(unwrap(await readMeeting(db, c.var.actor, one)), 200)
    })
