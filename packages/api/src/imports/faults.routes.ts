import { createRoute, z } from '@hono/zod-openapi'
import { may } from '../access/may.ts'
import { problems } from '../http/answers.ts'
import { createRouter } from '../http/router.ts'
import { languageOf, unwrap } from '../problem.ts'
import type { Services } from '../services.ts'
import { faultsWorkbook } from './faults-workbook.ts'
import { importParams } from './import.schema.ts'
import { rejectedRowsCsv } from './rejected-rows.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const rejectedRoute = createRoute({
  method: 'get',
  path: '/imports/{import}/rejected.csv',
  tags: ['Imports'],
  summary: 'The rejected rows as a file to mend, with problem and remedy beside each',
  ...may('read-workings'),
  request: { params: importParams },
  responses: {
    200: {
      description: 'CSV with semicolons, UTF-8 with byte order mark',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...problems(401, 404, 422),
  },
})

const faultsRoute = createRoute({
  method: 'get',
  path: '/imports/{import}/faults.xlsx',
  tags: ['Imports'],
  summary: 'The whole file as a workbook, its faulty cells marked, with problem and remedy beside each row',
  description:
    'A CSV file comes back as a workbook too. No text of it becomes a formula. The file is kept while it is previewed, and seven days after an import that rejected rows.',
  ...may('read-workings'),
  request: { params: importParams },
  responses: {
    200: {
      description: 'XLSX',
      content: { [workbook]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems(401, 404, 422, 503),
  },
})

/** What was not taken in, had back to be mended. */
export const faultsRoutes = ({ db, work }: Services) =>
  createRouter()
    .openapi(rejectedRoute, async c => {
      const id = c.req.valid('param').import
      const text = unwrap(await rejectedRowsCsv(db, id, languageOf(c)))
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="dong-khong-nhan-${id.slice(0, 8)}.csv"`)
      return c.body(text, 200)
    })
    .openapi(faultsRoute, async c => {
      const id = c.req.valid('param').import
      const bytes = unwrap(await faultsWorkbook(db, work.imports, id, languageOf(c)))
      c.header('content-type', workbook)
      c.header('content-disposition', `attachment; filename="can-sua-${id.slice(0, 8)}.xlsx"`)
      return c.body(new Uint8Array(bytes), 200)
    })
