import type { Context } from 'hono'
import type { Api } from '../api/client.ts'
import { type CriteriaSetShelf, criteriaSetShelf } from '../api/criteria-set-shelf.ts'
import { read } from '../api/read.ts'
import type { Assets } from '../assets/load-assets.ts'
import { addressOf, keptAddressOf, languageOf } from '../language.ts'
import type { Translation } from '../text/translation.ts'
import { frame } from './frame.tsx'
import { hasSession, openVisit, strangersVisit } from './open-visit.ts'
import { type PageCache, pageCache } from './page-cache.ts'
import { sendStored } from './send-page.ts'
import { type Page, type Redirect, type Visit, versionQuery } from './visit.ts'

export type PageBuilder = (visit: Visit, c: Context) => Page | Promise<Page>

/** What a form comes to: a page that says what is wrong, or the way on. */
type FormTaker = (visit: Visit, c: Context) => Promise<Page | Redirect>

/** How pages become answers. Made once per server. */
export interface Renderer {
  /** A page for the one who asks, built anew. */
  readonly fresh: (c: Context, build: PageBuilder | FormTaker) => Promise<Response>
  /** A page that follows from published results alone: kept for everyone who is not signed in. */
  readonly stored: (c: Context, build: PageBuilder) => Promise<Response>
  /** A page that asks the API nothing, not even who reads it: for when the API cannot answer. */
  readonly alone: (c: Context, build: (t: Translation) => Page) => Response | Promise<Response>
}

export function createRenderer(api: Api, assets: Assets): Renderer {
  const shelf: CriteriaSetShelf = criteriaSetShelf()
  const cache: PageCache = pageCache()
  const address = (c: Context) => addressOf(new URL(c.req.url))

  const fresh = async (c: Context, build: PageBuilder | FormTaker): Promise<Response> => {
    const visit = await openVisit(c, api, shelf)
    const page = await build(visit, c)
    if ('location' in page) return c.redirect(page.location, 303)
    c.header('cache-control', 'private, no-store')
    return c.html(frame(page, visit, address(c), assets), page.status ?? 200)
  }

  const stored = async (c: Context, build: PageBuilder): Promise<Response> => {
    if (hasSession(c)) return fresh(c, build)
    const visit = await openVisit(c, api, shelf)
    const { stamp } = await read(visit.api.stamp.$get())
    const kept = keptAddressOf(new URL(c.req.url), versionQuery(visit))
    const key = `${languageOf(c)} ${kept}`
    const known = cache.find(key, stamp)
    if (known !== undefined) return sendStored(c, known)
    const page = await build(visit, c)
    const html = frame(page, visit, kept, assets)
    return page.status === undefined && page.isOfNow !== true
      ? sendStored(c, cache.store(key, stamp, html))
      : c.html(html, page.status ?? 200)
  }

  const alone = (c: Context, build: (t: Translation) => Page) => {
    const visit = strangersVisit(c, api, shelf)
    const page = build(visit.t)
    c.header('cache-control', 'private, no-store')
    return c.html(frame(page, visit, address(c), assets), page.status ?? 200)
  }
  return { fresh, stored, alone }
}
