import type { Context } from 'hono'
import { type Api, clientOf } from '../api/client.ts'
import { read } from '../api/read.ts'
import { ApiRefusal } from '../api/refusal.ts'
import type { FormProblem } from '../components/error-summary/error-summary.tsx'
import { languageOf } from '../language.ts'
import { translations } from '../text/translation.ts'
import { publicationProblems, publishPage } from './publish-page.tsx'
import type { Renderer } from './render.ts'

/** The session cookie that the API set, handed on to the browser. */
export function withCookies(response: Response, from: Headers): Response {
  for (const cookie of from.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

export async function publish(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const { period = '', version = '' } = c.req.param()
  const body = await c.req.parseBody()
  const field = (name: string): string => (typeof body[name] === 'string' ? body[name].trim() : '')
  const typed = { reason: field('reason'), word: field('word') }
  const client = clientOf(api, c, languageOf(c))
  const publication = client.periods[':period'].results[':version'].publication
  const param = { period, version }
  const check = await read(publication.$get({ param }))
  const again = (problems: readonly FormProblem[]) =>
    fresh(c, visit => publishPage(visit, period, version, problems, typed))
  const problems = publicationProblems(check, typed, translations[languageOf(c)])
  if (problems.length > 0) return again(problems)
  try {
    await read(publication.$post({ param, json: typed.reason === '' ? {} : { reason: typed.reason } }))
    return c.redirect(`/ky/${period}/nhap?cong-bo=${version}`, 303)
  } catch (reason) {
    if (!(reason instanceof ApiRefusal) || reason.status === 401) throw reason
    return again(formProblems(reason))
  }
}

/** What the API refused, each at the field it speaks of. */
export const formProblems = ({ messages, fields }: ApiRefusal): FormProblem[] =>
  messages.map((message, i) => ({ message, field: fields[i] ?? null }))
