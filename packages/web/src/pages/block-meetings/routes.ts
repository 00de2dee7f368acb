import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { meetingFormPage } from './meeting-form-page.tsx'
import { meetingPage } from './meeting-page.tsx'
import { meetingsPage } from './meetings-page.tsx'
import { storeMeeting } from './store-meeting.ts'

const all = '/ky/:period/hop-khoi'
const one = `${all}/:block` as const

/** Meetings of blocks: the list, the minutes, and the form for them. */
export const meetingPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get(all, c => fresh(c, visit => meetingsPage(visit, c.req.param('period'))))
    .get(one, c => fresh(c, visit => meetingPage(visit, c.req.param('period'), c.req.param('block'))))
    .get(`${one}/ghi`, c =>
      fresh(c, visit => meetingFormPage(visit, c.req.param('period'), c.req.param('block'))),
    )
    .post(`${one}/ghi`, c =>
      fresh(c, visit => storeMeeting(visit, c, c.req.param('period'), c.req.param('block'))),
    )
