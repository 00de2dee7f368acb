import { Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { registrationsPage } from './list-page.tsx'
import { storeRegistration } from './store-registration.ts'
import { registrationPage } from './unit-page.tsx'

const one = '/ky/:period/dang-ky/:unit'

/** What units aim at. */
export const registrationPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/dang-ky', c => fresh(c, visit => registrationsPage(visit, c.req.param('period'))))
    .get(one, c => fresh(c, visit => registrationPage(visit, c.req.param('period'), c.req.param('unit'))))
    .post(one, c =>
      fresh(c, visit => storeRegistration(visit, c, c.req.param('period'), c.req.param('unit'))),
    )
