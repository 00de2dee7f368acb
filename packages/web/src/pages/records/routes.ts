import { type Context, Hono } from 'hono'
import type { Renderer } from '../render.ts'
import { correctRecordPage, type FormOf, newRecordPage } from './form-page.tsx'
import { kindsPage } from './kinds-page.tsx'
import { listPage } from './list-page.tsx'
import { recordPage } from './record-page.tsx'
import { removePage } from './remove-page.tsx'
import { addRecord, correctRecord, removeRecord } from './store-record.ts'

const keyOf = (c: Context): readonly string[] => c.req.queries('khoa') ?? []

/** The record that an address names. */
const recordOf = (c: Context): FormOf => {
  const { period = '', kind = '' } = c.req.param()
  const key = keyOf(c)
  return { period, kind, key: key.length === 0 ? null : key }
}

/** Everything that is entered into a period: the kinds, one kind, one record and its forms. */
export const recordPages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/ky/:period/so-lieu', c => fresh(c, visit => kindsPage(visit, c.req.param('period'))))
    .get('/ky/:period/so-lieu/:kind', c =>
      fresh(c, visit => listPage(visit, c.req.param('period'), c.req.param('kind'))),
    )
    .get('/ky/:period/so-lieu/:kind/mot', c =>
      fresh(c, visit => recordPage(visit, c.req.param('period'), c.req.param('kind'), keyOf(c))),
    )
    .get('/ky/:period/so-lieu/:kind/moi', c => fresh(c, visit => newRecordPage(visit, recordOf(c))))
    .post('/ky/:period/so-lieu/:kind/moi', c => fresh(c, visit => addRecord(visit, c, recordOf(c))))
    .get('/ky/:period/so-lieu/:kind/sua', c => fresh(c, visit => correctRecordPage(visit, recordOf(c))))
    .post('/ky/:period/so-lieu/:kind/sua', c => fresh(c, visit => correctRecord(visit, c, recordOf(c))))
    .get('/ky/:period/so-lieu/:kind/bo', c => fresh(c, visit => removePage(visit, recordOf(c))))
    .post('/ky/:period/so-lieu/:kind/bo', c => fresh(c, visit => removeRecord(visit, c, recordOf(c))))
