import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { explanationsPage } from './list-page.tsx'
import { storeExplanation } from './store-explanation.ts'
import { explanationPage } from './unit-page.tsx'

const one = '/ky/:period/giai-trinh/:unit'

/** Where the figures of units differ from the verified ones, and what becomes of it. */
export const explanationPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/giai-trinh', c => fresh(c, visit => explanationsPage(visit, c.req.param('period'))))
    .get(one, c => fresh(c, visit => explanationPage(visit, c.req.param('period'), c.req.param('unit'))))
    .post(one, c => fresh(c, visit => storeExplanation(visit, c, c.req.param('period'), c.req.param('unit'))))
