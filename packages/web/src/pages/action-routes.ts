import { Hono } from 'hono'
import type { Api } from '../api/client.ts'
import { correctPeriodPage, storePeriod } from './correct-period-page.tsx'
import { closureFormPage, successionFormPage } from './event-form-page.tsx'
import { eventsPage } from './events-page.tsx'
import { newPeriodPage } from './new-period-page.tsx'
import { createPeriod, installCriteriaSet } from './period-forms.ts'
import type { Renderer } from './render.ts'
import { scoringPage, startScoring } from './scoring-page.tsx'
import { sharedPage } from './shared-page.tsx'
import { storeClosure, storeSuccession } from './store-event.ts'
import { storeVote } from './store-vote.ts'
import { voteFormPage } from './vote-form-page.tsx'
import { votesPage } from './votes-page.tsx'
import { waitingPage } from './waiting-page.tsx'

/** Pages of the committee and what their forms do. The API decides who may. */
export const actionRoutes = (api: Api, renderer: Renderer): Hono => {
  const { fresh } = renderer
  return new Hono()
    .get('/ky-moi', c => fresh(c, visit => newPeriodPage(visit)))
    .post('/ky-moi', c => createPeriod(c, api, renderer))
    .post('/bo-tieu-chi', c => installCriteriaSet(c, api, renderer))
    .get('/ky/:period/sua', c => fresh(c, visit => correctPeriodPage(visit, c.req.param('period'))))
    .post('/ky/:period/sua', c => fresh(c, visit => storePeriod(visit, c, c.req.param('period'))))
    .get('/ky/:period/cham-diem', c => fresh(c, visit => scoringPage(visit, c.req.param('period'))))
    .post('/ky/:period/cham-diem', c => fresh(c, visit => startScoring(visit, c.req.param('period'))))
    .get('/ky/:period/bieu-quyet', c => fresh(c, visit => votesPage(visit, c.req.param('period'))))
    .get('/ky/:period/bieu-quyet/nhap', c => fresh(c, visit => voteFormPage(visit, c.req.param('period'))))
    .post('/ky/:period/bieu-quyet/nhap', c => fresh(c, visit => storeVote(visit, c, c.req.param('period'))))
    .get('/ky/:period/bien-dong', c => fresh(c, visit => eventsPage(visit, c.req.param('period'))))
    .get('/ky/:period/bien-dong/ke-tuc', c =>
      fresh(c, visit => successionFormPage(visit, c.req.param('period'))),
    )
    .post('/ky/:period/bien-dong/ke-tuc', c =>
      fresh(c, visit => storeSuccession(visit, c, c.req.param('period'))),
    )
    .get('/ky/:period/bien-dong/giai-the', c =>
      fresh(c, visit => closureFormPage(visit, c.req.param('period'))),
    )
    .post('/ky/:period/bien-dong/giai-the', c =>
      fresh(c, visit => storeClosure(visit, c, c.req.param('period'))),
    )
    .get('/ky/:period/trung', c => fresh(c, visit => sharedPage(visit, c.req.param('period'))))
    .get('/ky/:period/cho-tham-dinh', c => fresh(c, visit => waitingPage(visit, c.req.param('period'))))
}
