import { createRoute } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { json, jsonBody, problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { asPerson, personOf } from '../people/as-person.ts'
import type { Services } from '../services.ts'
import { noticesSchema, readNoticesBody, unreadSchema } from './notice.schema.ts'
import { listNotices, readNotices } from './notice.service.ts'

const own = { tags: ['People'], ...may('sign-in', asPerson) }

const listRoute = createRoute({
  ...own,
  method: 'get',
  path: '/people/me/notices',
  summary: 'What concerns the caller, of the last ninety days',
  responses: { 200: json(noticesSchema, 'The newest first'), ...problems(401, 403) },
})

const readRoute = createRoute({
  ...own,
  method: 'post',
  path: '/people/me/notices/read',
  summary: 'Say that notices were read',
  request: { body: jsonBody(readNoticesBody) },
  responses: { 200: json(unreadSchema, 'How many stay unread'), ...problems(400, 401, 403, 413, 422) },
})

export const noticeRoutes = ({ db, now }: Services) =>
  createRouter()
    .openapi(listRoute, async c => {
      const notices = await listNotices(db, personOf(c), now())
      return c.json({ unread: notices.filter(({ isRead }) => !isRead).length, notices }, 200)
    })
    .openapi(readRoute, async c => {
      const { notices } = c.req.valid('json')
      return c.json({ unread: await readNotices(db, personOf(c), notices, now()) }, 200)
    })
