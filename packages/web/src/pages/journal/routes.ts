import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { journalPage } from './journal-page.tsx'
import { undoPage, undoWhole } from './undo-page.tsx'

/** The journal of a period, and what it lets be taken back. */
export const journalPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/nhat-ky', c => fresh(c, visit => journalPage(visit, c.req.param('period'))))
    .get('/ky/:period/nhat-ky/:change/hoan-tac', c =>
      fresh(c, visit => undoPage(visit, c.req.param('period'), c.req.param('change'))),
    )
    .post('/ky/:period/nhat-ky/:change/hoan-tac', c =>
      fresh(c, visit => undoWhole(visit, c, c.req.param('period'), c.req.param('change'))),
    )
