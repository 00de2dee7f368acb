import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { publishPage } from './publish-page.tsx'
import { moveReview, publish } from './store-publication.ts'
import { versionsPage } from './versions-page.tsx'

/** Which versions are public and in which state, and how one becomes so. */
export const publicationPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/cong-bo', c => fresh(c, visit => versionsPage(visit, c.req.param('period'))))
    .get('/ky/:period/cong-bo/:version', c =>
      fresh(c, visit => publishPage(visit, c.req.param('period'), c.req.param('version'))),
    )
    .post('/ky/:period/cong-bo/:version', c => fresh(c, visit => publish(visit, c, 'provisional')))
    .post('/ky/:period/cong-bo/:version/chinh-thuc', c => fresh(c, visit => publish(visit, c, 'final')))
    .post('/ky/:period/cong-bo/:version/han', c => fresh(c, visit => moveReview(visit, c)))
