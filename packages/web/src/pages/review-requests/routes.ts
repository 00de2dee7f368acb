import { type Context, Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { filePage } from './file-page.tsx'
import { requestPage } from './request-page.tsx'
import { requestsPage } from './requests-page.tsx'
import { answerRequest, fileRequest, followCode } from './store-request.ts'
import { trackPage } from './track-page.tsx'

const all = '/ky/:period/kien-nghi'

/** Requests for review: filed with or without an account, followed by a code, answered. */
export const reviewRequestPages = ({ fresh }: Renderer, publicUrl: URL | null): Hono => {
  /** What stands before the path of a link that is printed. */
  const siteOf = (c: Context): string => publicUrl?.origin ?? new URL(c.req.url).origin
  return new Hono()
    .get('/kien-nghi', c => fresh(c, visit => trackPage(visit)))
    .post('/kien-nghi', c => fresh(c, visit => followCode(visit, c)))
    .get('/kien-nghi/:code', c => fresh(c, visit => trackPage(visit, c.req.param('code'))))
    .get(all, c => fresh(c, visit => requestsPage(visit, c.req.param('period'))))
    .get(`${all}/gui`, c => fresh(c, visit => filePage(visit, c.req.param('period'))))
    .post(`${all}/gui`, c => fresh(c, visit => fileRequest(visit, c, c.req.param('period'), siteOf(c))))
    .get(`${all}/:request`, c =>
      fresh(c, visit => requestPage(visit, c.req.param('period'), c.req.param('request'))),
    )
    .post(`${all}/:request`, c =>
      fresh(c, visit => answerRequest(visit, c, c.req.param('period'), c.req.param('request'))),
    )
}
