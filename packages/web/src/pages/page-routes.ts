import { Hono } from 'hono'
import { read } from '../api/read.ts'
import { changesPage } from './changes-page.tsx'
import { columnsPage } from './columns-page.tsx'
import { criteriaPage } from './criteria-page.tsx'
import { emptyPage } from './empty-page.tsx'
import { missingPage } from './missing-page.tsx'
import { modelPage } from './model-page.tsx'
import { modelsPage } from './models-page.tsx'
import { proposalsPage } from './proposals-page.tsx'
import type { Renderer } from './render.ts'
import { scorePage } from './score-page.tsx'
import { standingsPage } from './standings-page.tsx'
import type { Visit } from './visit.ts'
import { yearPage } from './year-page.tsx'

/** Pages that only show. What a reader searches for is not kept: anybody can make up any number of searches. */
export const pageRoutes = ({ fresh, stored }: Renderer): Hono =>
  new Hono()
    .get('/', c => stored(c, newestYear))
    .get('/ky/:period', c => {
      const render = c.req.query('q') === undefined ? stored : fresh
      return render(c, async visit => yearPage(visit, c.req.param('period'), await readPeriods(visit)))
    })
    .get('/ky/:period/khoi/:block', c =>
      stored(c, visit => standingsPage(visit, c.req.param('period'), c.req.param('block'))),
    )
    .get('/ky/:period/don-vi/:unit', c =>
      stored(c, visit => scorePage(visit, c.req.param('period'), c.req.param('unit'))),
    )
    .get('/ky/:period/con-thieu', c => stored(c, visit => missingPage(visit, c.req.param('period'))))
    .get('/ky/:period/nhap/cot', c => fresh(c, visit => columnsPage(visit, c.req.param('period'))))
    .get('/ky/:period/de-nghi', c => stored(c, visit => proposalsPage(visit, c.req.param('period'))))
    .get('/ky/:period/thay-doi', c => fresh(c, visit => changesPage(visit, c.req.param('period'))))
    .get('/ky/:period/bo-tieu-chi', c => stored(c, visit => criteriaPage(visit, c.req.param('period'))))
    .get('/ky/:period/mo-hinh', c => fresh(c, visit => modelsPage(visit, c.req.param('period'))))
    .get('/ky/:period/mo-hinh/:model', c =>
      fresh(c, visit => modelPage(visit, c.req.param('period'), c.req.param('model'))),
    )

async function readPeriods({ api }: Visit) {
  const { periods } = await read(api.periods.$get())
  return periods
}

async function newestYear(visit: Visit) {
  const periods = await readPeriods(visit)
  const newest = periods[0]
  return newest === undefined ? emptyPage(visit) : yearPage(visit, newest.id, periods)
}
