import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { decide, undo } from './decide.ts'
import { readPlace } from './queue-address.ts'
import { queuePage } from './queue-page.tsx'

/** What waits for a verifier, one after the other. */
export const verificationPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/tham-dinh', c =>
      fresh(c, visit => queuePage(visit, c.req.param('period'), readPlace(visit.query))),
    )
    .post('/ky/:period/tham-dinh', c => fresh(c, visit => decide(visit, c, c.req.param('period'))))
    .post('/ky/:period/tham-dinh/hoan-tac', c => fresh(c, visit => undo(visit, c, c.req.param('period'))))
