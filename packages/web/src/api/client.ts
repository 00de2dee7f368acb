import { type ApiClient, createClient, fetchInProcess } from '@thidua/api/client'
import type { createApi } from '@thidua/api/server'
import type { Context } from 'hono'
import type { LanguageCode } from '../text/translation.ts'

export type { ApiClient } from '@thidua/api/client'
export type Api = ReturnType<typeof createApi>

/** The API's typed client with the permissions of the page's own reader, answering in the page's language. */
export function clientOf(api: Api, c: Context, language: LanguageCode): ApiClient {
  const inProcess = fetchInProcess(api, c.req.raw, c.env)
  const inLanguage: typeof fetch = (input, init) => {
    const request = new Request(input, init)
    request.headers.set('accept-language', language)
    return inProcess(request)
  }
  return createClient(inLanguage, new URL(c.req.url).origin)
}
