import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { calendarPage } from './calendar-page.tsx'
import { editPage, storeCalendar } from './edit-page.tsx'
import { extendPage, storeExtension } from './extend-page.tsx'
import { answerPage, askPage, sendAnswer, sendAsking } from './reopening-pages.tsx'

/** When the steps of a period are open, and askings to open one again. */
export const calendarPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/lich', c => fresh(c, visit => calendarPage(visit, c.req.param('period'))))
    .get('/ky/:period/lich/sua', c => fresh(c, visit => editPage(visit, c.req.param('period'))))
    .post('/ky/:period/lich/sua', c => fresh(c, visit => storeCalendar(visit, c, c.req.param('period'))))
    .get('/ky/:period/lich/rieng', c => fresh(c, visit => extendPage(visit, c.req.param('period'))))
    .post('/ky/:period/lich/rieng', c => fresh(c, visit => storeExtension(visit, c, c.req.param('period'))))
    .get('/ky/:period/lich/mo-lai', c => fresh(c, visit => askPage(visit, c.req.param('period'))))
    .post('/ky/:period/lich/mo-lai', c => fresh(c, visit => sendAsking(visit, c, c.req.param('period'))))
    .get('/ky/:period/lich/mo-lai/:step/:unit', c =>
      fresh(c, visit => answerPage(visit, c.req.param('period'), c.req.param())),
    )
    .post('/ky/:period/lich/mo-lai/:step/:unit', c =>
      fresh(c, visit => sendAnswer(visit, c, c.req.param('period'), c.req.param())),
    )
