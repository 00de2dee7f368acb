import type { ClientResponse } from 'hono/client'
import type { SuccessStatusCode } from 'hono/utils/http-status'
import { refusalOf } from './refusal.ts'

type Success<R> =
  R extends ClientResponse<infer T, infer S, 'json'> ? (S extends SuccessStatusCode ? T : never) : never

/** The answer of a call that succeeded; throws the refusal of one that did not, for the error page to tell. */
export async function read<R extends ClientResponse<unknown, number, string>>(
  call: Promise<R>,
): Promise<Success<R>> {
  const response = await call
  if (!response.ok) throw await refusalOf(response)
  return (await response.json()) as Success<R>
}
