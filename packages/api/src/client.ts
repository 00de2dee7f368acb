import type { Hono } from 'hono'
import { hc } from 'hono/client'
import { apiPrefix, type FrameApi, type InputsApi, type ResultsApi } from './app.ts'
import type { ApiEnvironment } from './http/router.ts'

type ClientOf<Api extends Hono<ApiEnvironment>> = ReturnType<typeof hc<Api>>
export type ApiClient = ClientOf<FrameApi> & ClientOf<InputsApi> & ClientOf<ResultsApi>

/**
 * The typed client, over the network or in process.
 *
 * Example: `const answer = await createClient(fetch, 'https://host').periods.$get()`.
 */
export const createClient = (fetcher: typeof fetch, origin = 'http://localhost'): ApiClient =>
  // It makes each request of the path that is asked for, so one client serves every part.
  hc<FrameApi>(`${origin}${apiPrefix}`, { fetch: fetcher }) as ClientOf<FrameApi> as ApiClient

/** Headers of a page's request that its calls to the API carry on: who asks, from where, in which language. */
const carriedHeaders = [
  'authorization',
  'cookie',
  'origin',
  'sec-fetch-site',
  'accept-language',
  'user-agent',
  'x-forwarded-for',
  'x-request-id',
]

/**
 * A `fetch` that calls the API in this process, on behalf of an incoming request and with its permissions.
 *
 * Example, in a page's handler: `createClient(fetchInProcess(api, c.req.raw, c.env), new URL(c.req.url).origin)`.
 */
export const fetchInProcess =
  (api: Hono<ApiEnvironment>, incoming?: Request, environment?: unknown): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    for (const name of carriedHeaders) {
      const value = incoming?.headers.get(name)
      if (value && !request.headers.has(name)) request.headers.set(name, value)
    }
    return api.fetch(request, environment as object)
  }
