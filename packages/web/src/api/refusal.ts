import type { RecordConflict } from './answers.ts'

/** What the API said no to, in the reader's language. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly messages: readonly string[]
  /** What was wrong, for pages that can do something about it. */
  readonly codes: readonly string[]
  /** Where in the request each message belongs, from the outside in; empty: nowhere in particular. */
  readonly paths: readonly (readonly string[])[]
  /** The outermost field of each, or null. */
  readonly fields: readonly (string | null)[]
  /** When to ask again, in seconds, where the API said so. */
  readonly retryAfter: string | null
  /** Both readings of a record that somebody else changed meanwhile. */
  readonly conflict: RecordConflict | null
  constructor(
    status: number,
    messages: readonly string[],
    codes: readonly string[] = [],
    paths: readonly (readonly string[])[] = messages.map(() => []),
    retryAfter: string | null = null,
    conflict: RecordConflict | null = null,
  ) {
    super(`the API answered ${status}: ${messages.join('; ')}`)
    this.status = status
    this.messages = messages
    this.codes = codes
    this.paths = paths
    this.fields = paths.map(path => path[0] ?? null)
    this.retryAfter = retryAfter
    this.conflict = conflict
  }
}

/**
 * What a form is shown again with; anything else is thrown on: a session that is over, trouble of the server, and
 * whatever else the form names are no problem of what was typed.
 */
export const formRefusal = (reason: unknown, others: readonly number[] = []): ApiRefusal => {
  const isOther = ({ status }: ApiRefusal): boolean =>
    status === 401 || status >= 500 || others.includes(status)
  if (!(reason instanceof ApiRefusal) || isOther(reason)) throw reason
  return reason
}

/** What a read of a result comes to before there is one: that is no error. */
export const noResultYet = (reason: unknown): null => {
  const isNone = (code: string): boolean => code === 'no-result-yet' || code === 'not-published-yet'
  if (reason instanceof ApiRefusal && reason.codes.some(isNone)) return null
  throw reason
}

/** Pages that anybody reads stay what they are for whoever may not read what stands beside. */
export const unlessRefused = (reason: unknown): null => {
  if (reason instanceof ApiRefusal && [401, 403, 404].includes(reason.status)) return null
  throw reason
}

interface Problem {
  readonly title?: string
  readonly detail?: string
  readonly conflict?: RecordConflict
  readonly errors?: readonly { readonly code: string; readonly pointer: string; readonly message: string }[]
}

/** The refusal that a problem document tells of. */
export async function refusalOf(
  response: Pick<Response, 'status' | 'text' | 'headers'>,
): Promise<ApiRefusal> {
  const problem = parseProblem(await response.text())
  const messages = problem.errors?.map(error => error.message) ?? []
  const title = problem.detail ?? problem.title
  const codes = problem.errors?.map(error => error.code) ?? []
  if (problem.errors === undefined)
    return new ApiRefusal(response.status, title === undefined ? [] : [title], codes)
  const paths = problem.errors.map(({ pointer }) => pointer.split('/').slice(1))
  const retryAfter = response.headers.get('retry-after')
  return new ApiRefusal(response.status, messages, codes, paths, retryAfter, problem.conflict ?? null)
}

function parseProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return {}
  }
}
