import { apiPrefix } from '@thidua/api/server'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { requestId } from 'hono/request-id'
import type { Api } from './api/client.ts'
import { type Assets, loadAssets } from './assets/load-assets.ts'
import { serveAssets } from './assets/serve-assets.ts'
import { rememberOverTls } from './language.ts'
import { actionRoutes } from './pages/action-routes.ts'
import { awardPages } from './pages/awards/routes.ts'
import { meetingPages } from './pages/block-meetings/routes.ts'
import { calendarPages } from './pages/calendar/routes.ts'
import { councilPages } from './pages/council/routes.ts'
import { criteriaDraftPages } from './pages/criteria-drafts/routes.ts'
import { entryPages } from './pages/entry/routes.ts'
import { evidencePages } from './pages/evidence/routes.ts'
import { explanationPages } from './pages/explanation/routes.ts'
import { importPages } from './pages/imports/routes.ts'
import { journalPages } from './pages/journal/routes.ts'
import { notFoundPage } from './pages/message-pages.tsx'
import { noticePages } from './pages/notices/routes.ts'
import { pageRoutes } from './pages/page-routes.ts'
import { keepAddress, peoplePages } from './pages/people/routes.ts'
import { publicationPages } from './pages/publication/routes.ts'
import { recordPages } from './pages/records/routes.ts'
import { registrationPages } from './pages/registration/routes.ts'
import { createRenderer } from './pages/render.ts'
import { reviewRequestPages } from './pages/review-requests/routes.ts'
import { secondPersonPages } from './pages/second-person/routes.ts'
import { selfScorePages } from './pages/self-score/routes.ts'
import { todayPage } from './pages/today/today-page.tsx'
import { showTrouble } from './pages/trouble.ts'
import { verificationPages } from './pages/verification/routes.ts'
import { protectPages } from './protect.ts'

export interface WebOptions {
  /** The address that browsers see, when a proxy stands before the server. */
  readonly publicUrl?: URL | null
  readonly assets?: Assets
  /** Counts the requests for pages. */
  readonly observe?: MiddlewareHandler
  /** Told of every bug; expected trouble becomes a page. */
  readonly log?: (error: unknown, requestId: string) => void
}

// The API takes files up to 20 MB; the form around them is small.
const largestUpload = 21 * 1024 * 1024

/**
 * API and pages as one app. The pages reach the data only through the API.
 *
 * Example: `createWeb(createApi(services)).request('/')`.
 */
export function createWeb(api: Api, options: WebOptions = {}): Hono {
  const { publicUrl = null, assets = loadAssets(), log = error => console.error(error) } = options
  const renderer = createRenderer(api, assets)
  const web = new Hono()
  // For a proxy or a container that asks whether the process lives; it names nothing and reads nothing.
  web.get('/healthz', c => c.text('ok\n', 200, { 'cache-control': 'no-store' }))
  web.all(`${apiPrefix}/*`, c => api.fetch(c.req.raw, c.env))
  const isSecure = publicUrl?.protocol === 'https:'
  if (options.observe) web.use(options.observe)
  web.use('/moi/*', keepAddress)
  web.use('/kien-nghi/*', keepAddress)
  web.use('/dang-nhap/tro-lai', keepAddress)
  web.use(requestId(), protectPages(isSecure), rememberOverTls(isSecure))
  web.route('/', serveAssets(assets))
  web.use(
    compress(),
    csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === publicUrl?.origin }),
    bodyLimit({ maxSize: largestUpload }),
  )
  web.route('/', pageRoutes(renderer))
  web.route('/', criteriaDraftPages(renderer))
  web.route('/', journalPages(renderer))
  web.route('/', recordPages(renderer))
  web.route('/', entryPages(renderer))
  web.route('/', calendarPages(renderer))
  web.route('/', registrationPages(renderer))
  web.route('/', selfScorePages(renderer))
  web.route('/', explanationPages(renderer))
  web.get('/ky/:period/hom-nay', c => renderer.fresh(c, visit => todayPage(visit, c.req.param('period'))))
  web.route('/', evidencePages(renderer))
  web.route('/', verificationPages(renderer))
  web.route('/', publicationPages(renderer))
  web.route('/', meetingPages(renderer))
  web.route('/', councilPages(renderer))
  web.route('/', awardPages(renderer))
  web.route('/', reviewRequestPages(renderer, publicUrl))
  web.route('/', noticePages(renderer))
  web.route('/', secondPersonPages(renderer, publicUrl))
  web.route('/', peoplePages(api, renderer, publicUrl))
  web.route('/', importPages(api, renderer))
  web.route('/', actionRoutes(api, renderer))
  web.notFound(c => renderer.fresh(c, ({ t }) => notFoundPage(t)))
  web.onError(showTrouble(renderer, log))
  return web
}
