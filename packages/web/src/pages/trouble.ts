import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ApiRefusal } from '../api/refusal.ts'
import { addressOf } from '../language.ts'
import {
  endedUnitPage,
  factorNeededPage,
  failedPage,
  forbiddenPage,
  notFoundPage,
  refusedPage,
  signInNeededPage,
  unavailablePage,
  unscoredMessagePage,
} from './message-pages.tsx'
import { hasSession } from './open-visit.ts'
import type { Renderer } from './render.ts'
import type { Page, Visit } from './visit.ts'

/** Turns refusals into pages that say what to do; anything else is a bug and goes to the log. */
export const showTrouble =
  (renderer: Renderer, log: (error: unknown, requestId: string) => void): ErrorHandler =>
  (error, c: Context) => {
    const requestId = String(c.get('requestId') ?? '')
    if (error instanceof ApiRefusal && error.status < 500)
      return renderer.fresh(c, visit => pageOfRefusal(visit, error, c))
    if (error instanceof HTTPException && error.status < 500)
      return renderer.fresh(c, ({ t }) => pageOfException(t, error.status))
    if (error instanceof ApiRefusal && error.status === 503) {
      c.header('retry-after', error.retryAfter ?? '10')
      return renderer.alone(c, t => unavailablePage(t, error.messages))
    }
    // Who hung up reads no page.
    if (c.req.raw.signal.aborted) return c.body(null, 400)
    log(error, requestId)
    // The figures are not those that were scored: whoever asks has to know, and that it is not their doing.
    if (error instanceof ApiRefusal && error.codes.includes('version-altered'))
      return renderer.fresh(c, ({ t }) => refusedPage(t, 500, error.messages))
    return renderer.fresh(c, ({ t }) => failedPage(t, requestId))
  }

const refusedStatuses = [409, 413, 422, 429] as const

function pageOfRefusal({ t, signedIn }: Visit, refusal: ApiRefusal, c: Context): Page {
  if (refusal.codes.includes('second-factor-needed')) return factorNeededPage(t, refusal.messages)
  if (refusal.codes.includes('no-result-yet')) return unscoredMessagePage(t)
  if (refusal.codes.some(code => code === 'unit-merged' || code === 'unit-closed'))
    return endedUnitPage(t, refusal.messages, c.req.path.split('/').slice(0, 3).join('/'))
  const needsSignIn = refusal.status === 401 && !signedIn && !refusal.codes.includes('not-published-yet')
  if (needsSignIn)
    return signInNeededPage(t, {
      isExpired: hasSession(c),
      isForm: c.req.method === 'POST',
      back: c.req.method === 'POST' ? c.req.path : addressOf(new URL(c.req.url)),
    })
  const status = refusedStatuses.find(candidate => candidate === refusal.status)
  return status === undefined ? pageOfStatus(t, refusal.status) : refusedPage(t, status, refusal.messages)
}

/** What this server refused before the API was asked: a form of another site, a body too large, one that is no form. */
function pageOfException(t: Visit['t'], status: number): Page {
  const words = t.text.errors
  if (status === 403) return refusedPage(t, 403, [words.foreignForm])
  if (status === 413) return refusedPage(t, 413, [words.tooLarge])
  return status === 404 ? notFoundPage(t) : refusedPage(t, 422, [words.unreadable])
}

function pageOfStatus(t: Visit['t'], status: number): Page {
  if (status === 401 || status === 403) return forbiddenPage(t)
  return status === 404 ? notFoundPage(t) : refusedPage(t, 422, [])
}
