import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { evidencePage } from './evidence-page.tsx'
import { storeMarks } from './store-marks.ts'

/** Files of activities: looked at, marked by verifiers, removed. */
export const evidencePages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/bang-chung', c => {
      const [unit, activity] = [c.req.query('don-vi') || undefined, c.req.query('hoat-dong') || undefined]
      return fresh(c, visit => evidencePage(visit, { period: c.req.param('period'), unit, activity }))
    })
    .post('/ky/:period/bang-chung/:activity/:digest', c =>
      fresh(c, async visit => {
        const { period, activity, digest } = c.req.param()
        const done = await storeMarks(visit, c, { period, activity, digest })
        return 'location' in done ? done : evidencePage(visit, { period, unit: undefined, activity }, done)
      }),
    )
