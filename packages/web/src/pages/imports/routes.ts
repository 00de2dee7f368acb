import { Hono } from 'hono'
import type { Api } from '../../api/client.ts'
import { intakePage } from '../intake-page.tsx'
import type { Renderer } from '../render.ts'
import { commitFile, previewOtherwise, readAgain, removeFile, upload } from './import-actions.ts'
import { importPage } from './import-page.tsx'

/** Files: sent, previewed, committed, and what came of them. */
export const importPages = (api: Api, renderer: Renderer): Hono => {
  const { fresh } = renderer
  return new Hono()
    .get('/ky/:period/nhap', c => fresh(c, visit => intakePage(visit, c.req.param('period'))))
    .post('/ky/:period/nhap', c => upload(c, api, renderer))
    .get('/ky/:period/nhap/:import', c =>
      fresh(c, visit => importPage(visit, c.req.param('period'), c.req.param('import'))),
    )
    .post('/ky/:period/nhap/:import/ghi', c => commitFile(c, api))
    .post('/ky/:period/nhap/:import/xem-truoc', c => previewOtherwise(c, api))
    .post('/ky/:period/nhap/:import/doc-lai', c => readAgain(c, api))
    .post('/ky/:period/nhap/:import/xoa', c => removeFile(c, api))
}
