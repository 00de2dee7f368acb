import type { ApiRefusal } from '../api/refusal.ts'
import type { FormProblem } from '../components/error-summary/error-summary.tsx'

/** The session cookie that the API set, handed on to the browser. */
export function withCookies(response: Response, from: Headers): Response {
  for (const cookie of from.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

/** What the API refused, each at the field it speaks of. */
export const formProblems = ({ messages, fields }: ApiRefusal): FormProblem[] =>
  messages.map((message, i) => ({ message, field: fields[i] ?? null }))
