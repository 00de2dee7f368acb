import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { confirmSelfScore } from './confirm.ts'
import { selfScoresPage } from './list-page.tsx'
import { selfScorePage } from './unit-page.tsx'

/** What units reckon themselves, and sign. */
export const selfScorePages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/tu-cham', c => fresh(c, visit => selfScoresPage(visit, c.req.param('period'))))
    .get('/ky/:period/tu-cham/:unit', c =>
      fresh(c, visit => selfScorePage(visit, c.req.param('period'), c.req.param('unit'))),
    )
    .post('/ky/:period/tu-cham/:unit', c =>
      fresh(c, visit => confirmSelfScore(visit, c, c.req.param('period'), c.req.param('unit'))),
    )
