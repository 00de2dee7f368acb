import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { kindsPage } from './kinds-page.tsx'
import { minePage } from './mine-page.tsx'
import { editEntry, newEntry, storeEntry } from './store-entry.ts'
import { voidEntry, voidPage } from './void-page.tsx'

/** An officer's pages: entering one activity, and what became of those entered. */
export const entryPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/ghi', c => {
      const kind = c.req.query('loai')
      const period = c.req.param('period')
      return fresh(c, visit => (kind ? newEntry(visit, period, kind) : kindsPage(visit, period)))
    })
    .post('/ky/:period/ghi', c => fresh(c, visit => storeEntry(visit, c, c.req.param('period'))))
    .get('/ky/:period/ghi/:activity', c =>
      fresh(c, visit => editEntry(visit, c.req.param('period'), c.req.param('activity'))),
    )
    .get('/ky/:period/ghi/:activity/huy', c =>
      fresh(c, visit => voidPage(visit, c.req.param('period'), c.req.param('activity'))),
    )
    .post('/ky/:period/ghi/:activity/huy', c =>
      fresh(c, visit => voidEntry(visit, c, c.req.param('period'), c.req.param('activity'))),
    )
    .get('/ky/:period/hoat-dong', c => fresh(c, visit => minePage(visit, c.req.param('period'))))
