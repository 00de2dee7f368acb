import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { countPage } from './count-page.tsx'
import { sessionFormPage } from './session-form-page.tsx'
import { sessionPage } from './session-page.tsx'
import { sessionsPage } from './sessions-page.tsx'
import { storeCounts } from './store-counts.ts'
import { removeSession, storeSession } from './store-session.ts'

const all = '/ky/:period/hoi-dong'
const one = '/ky/:period/hoi-dong/:session'

/** Sessions of the council and the counting of its ballots. */
export const councilPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get(all, c => fresh(c, visit => sessionsPage(visit, c.req.param('period'))))
    .get(`${all}/moi`, c => fresh(c, visit => sessionFormPage(visit, c.req.param('period'), null)))
    .post(`${all}/moi`, c => fresh(c, visit => storeSession(visit, c, c.req.param('period'), null)))
    .get(one, c => fresh(c, visit => sessionPage(visit, c.req.param('period'), c.req.param('session'))))
    .get(`${one}/sua`, c =>
      fresh(c, visit => sessionFormPage(visit, c.req.param('period'), c.req.param('session'))),
    )
    .post(`${one}/sua`, c =>
      fresh(c, visit => storeSession(visit, c, c.req.param('period'), c.req.param('session'))),
    )
    .post(`${one}/go`, c =>
      fresh(c, visit => removeSession(visit, c, c.req.param('period'), c.req.param('session'))),
    )
    .get(`${one}/kiem-phieu`, c =>
      fresh(c, visit => countPage(visit, c.req.param('period'), c.req.param('session'))),
    )
    .post(`${one}/kiem-phieu`, c =>
      fresh(c, visit => storeCounts(visit, c, c.req.param('period'), c.req.param('session'))),
    )
