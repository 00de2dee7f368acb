import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { awardsPage } from './awards-page.tsx'
import { decisionFormPage } from './decision-form-page.tsx'
import { revocationPage } from './revocation-page.tsx'
import { removeDecision, storeDecision } from './store-decision.ts'
import { storeRevocation } from './store-revocation.ts'

const all = '/ky/:period/khen-thuong'
const one = `${all}/:decision` as const

/** Award decisions, the state of every proposal, and revocation. */
export const awardPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get(all, c => fresh(c, visit => awardsPage(visit, c.req.param('period'))))
    .get(`${all}/moi`, c => fresh(c, visit => decisionFormPage(visit, c.req.param('period'), null)))
    .post(`${all}/moi`, c => fresh(c, visit => storeDecision(visit, c, c.req.param('period'), null)))
    .get(`${one}/sua`, c =>
      fresh(c, visit => decisionFormPage(visit, c.req.param('period'), c.req.param('decision'))),
    )
    .post(`${one}/sua`, c =>
      fresh(c, visit => storeDecision(visit, c, c.req.param('period'), c.req.param('decision'))),
    )
    .post(`${one}/go`, c =>
      fresh(c, visit => removeDecision(visit, c, c.req.param('period'), c.req.param('decision'))),
    )
    .get(`${one}/thu-hoi`, c =>
      fresh(c, visit => revocationPage(visit, c.req.param('period'), c.req.param('decision'))),
    )
    .post(`${one}/thu-hoi`, c =>
      fresh(c, visit => storeRevocation(visit, c, c.req.param('period'), c.req.param('decision'))),
    )
