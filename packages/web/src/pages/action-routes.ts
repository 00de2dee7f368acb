import { type Context, Hono } from 'hono'
import { type Api, clientOf } from '../api/client.ts'
import { read } from '../api/read.ts'
import { ApiRefusal, refusalOf } from '../api/refusal.ts'
import { languageOf } from '../language.ts'
import { confirmPublishPage, confirmScorePage } from './confirm-pages.tsx'
import { importPage } from './import-page.tsx'
import { intakePage } from './intake-page.tsx'
import { newPeriodPage } from './new-period-page.tsx'
import type { Renderer } from './render.ts'
import { signInPage } from './sign-in-page.tsx'

/** Seconds that an upload waits for its report before it answers with the progress. */
const patience = 5

/** Pages of the committee and what their forms do. The API decides who may. */
export const actionRoutes = (api: Api, renderer: Renderer): Hono => {
  const { fresh } = renderer
  const client = (c: Context) => clientOf(api, c, languageOf(c))
  return new Hono()
    .post('/dang-nhap', c => signIn(c, api, renderer))
    .post('/dang-xuat', async c => {
      const response = await client(c).sessions.$delete()
      return withCookies(c.redirect('/', 303), response.headers)
    })
    .get('/ky-moi', c => fresh(c, visit => newPeriodPage(visit)))
    .post('/ky-moi', c => createPeriod(c, api, renderer))
    .get('/ky/:period/nhap', c => fresh(c, visit => intakePage(visit, c.req.param('period'))))
    .post('/ky/:period/nhap', c => upload(c, c.req.param('period'), api, renderer))
    .get('/ky/:period/nhap/:import', c =>
      fresh(c, visit => importPage(visit, c.req.param('period'), c.req.param('import'))),
    )
    .get('/ky/:period/cham-diem', c => fresh(c, visit => confirmScorePage(visit, c.req.param('period'))))
    .post('/ky/:period/cham-diem', async c => {
      const period = c.req.param('period')
      const result = await read(client(c).periods[':period'].results.$post({ param: { period }, json: {} }))
      const outcome = result.created ? 'cham' : 'nhu-cu'
      return c.redirect(`/ky/${period}/nhap?${outcome}=${result.version}`, 303)
    })
    .get('/ky/:period/cong-bo/:version', c =>
      fresh(c, visit => confirmPublishPage(visit, c.req.param('period'), c.req.param('version'))),
    )
    .post('/ky/:period/cong-bo/:version', async c => {
      const { period, version } = c.req.param()
      await read(
        client(c).periods[':period'].results[':version'].publication.$post({ param: { period, version } }),
      )
      return c.redirect(`/ky/${period}/nhap?cong-bo=${version}`, 303)
    })
}

/** The session cookie that the API set, handed on to the browser. */
function withCookies(response: Response, from: Headers): Response {
  for (const cookie of from.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

async function signIn(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const { token } = await c.req.parseBody()
  const client = clientOf(api, c, languageOf(c))
  const response = await client.sessions.$post({ json: { token: typeof token === 'string' ? token : '' } })
  if (response.ok) return withCookies(c.redirect('/', 303), response.headers)
  if (response.status >= 500) throw await refusalOf(response)
  return fresh(c, visit => {
    const words = visit.t.text.session
    return response.status === 429
      ? signInPage(visit, words.tooMany, 429)
      : signInPage(visit, words.wrong, 401)
  })
}

async function upload(c: Context, period: string, api: Api, { fresh }: Renderer): Promise<Response> {
  const { file, status } = await c.req.parseBody()
  if (!(file instanceof File) || file.size === 0)
    return fresh(c, visit => intakePage(visit, period, visit.t.text.intake.noFile))
  const answer = await read(
    clientOf(api, c, languageOf(c)).periods[':period'].imports.$post({
      param: { period },
      header: { prefer: `wait=${patience}` },
      form: { file, status: status === 'verified' ? 'verified' : 'submitted' },
    }),
  )
  return c.redirect(`/ky/${period}/nhap/${answer.id}`, 303)
}

async function createPeriod(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const body = await c.req.parseBody()
  const field = (name: string): string => (typeof body[name] === 'string' ? body[name].trim() : '')
  const json = {
    id: field('id'),
    title: field('title'),
    from: field('from'),
    to: field('to'),
    criteriaSet: field('criteriaSet'),
  }
  try {
    const period = await read(clientOf(api, c, languageOf(c)).periods.$post({ json }))
    return c.redirect(`/ky/${period.id}/nhap`, 303)
  } catch (reason) {
    if (!(reason instanceof ApiRefusal) || reason.status === 401) throw reason
    return fresh(c, visit => newPeriodPage(visit, reason.messages))
  }
}
