import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { kindsPage } from './kinds-page.tsx'
import { listPage } from './list-page.tsx'
import { recordPage } from './record-page.tsx'

/** Everything that is entered into a period: the kinds, one kind, one record. */
export const recordPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/so-lieu', c => fresh(c, visit => kindsPage(visit, c.req.param('period'))))
    .get('/ky/:period/so-lieu/:kind', c =>
      fresh(c, visit => listPage(visit, c.req.param('period'), c.req.param('kind'))),
    )
    .get('/ky/:period/so-lieu/:kind/mot', c =>
      fresh(c, visit =>
        recordPage(visit, c.req.param('period'), c.req.param('kind'), c.req.queries('khoa') ?? []),
      ),
    )
