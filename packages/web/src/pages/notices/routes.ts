import { type Context, Hono } from 'hono'
import { read } from '../../api/read.ts'
import type { Renderer } from '../render.ts'
import { typedForm } from '../typed-form.ts'
import type { Redirect, Visit } from '../visit.ts'
import { noticesPage } from './notices-page.tsx'

/** One notice was read, or all of them. */
async function markRead({ api }: Visit, c: Context): Promise<Redirect> {
  const { notice } = typedForm(await c.req.parseBody())
  const notices = notice === undefined ? ('all' as const) : [notice.slice(0, 500)]
  await read(api.people.me.notices.read.$post({ json: { notices } }))
  return { location: notice === undefined ? '/thong-bao?xong=1' : '/thong-bao' }
}

/** What concerns the one who is signed in. */
export const noticePages = ({ fresh }: Renderer): Hono =>
  new Hono()
    .get('/thong-bao', c => fresh(c, visit => noticesPage(visit)))
    .post('/thong-bao', c => fresh(c, markRead))
