import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { journalPage } from './journal-page.tsx'

/** The journal of a period. */
export const journalPages = ({ fresh }: Renderer): Hono =>
  new Hono().get('/ky/:period/nhat-ky', c => fresh(c, visit => journalPage(visit, c.req.param('period'))))
