/** What the API said no to, in the reader's language. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly messages: readonly string[]
  /** What was wrong, for pages that can do something about it. */
  readonly codes: readonly string[]
  /** Where in the request each message belongs: a field's name, or null. */
  readonly fields: readonly (string | null)[]
  constructor(
    status: number,
    messages: readonly string[],
    codes: readonly string[] = [],
    fields: readonly (string | null)[] = messages.map(() => null),
  ) {
    super(`the API answered ${status}: ${messages.join('; ')}`)
    this.status = status
    this.messages = messages
    this.codes = codes
    this.fields = fields
  }
}

interface Problem {
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly { readonly code: string; readonly pointer: string; readonly message: string }[]
}

/** The refusal that a problem document tells of. */
export async function refusalOf(response: Pick<Response, 'status' | 'text'>): Promise<ApiRefusal> {
  const problem = parseProblem(await response.text())
  const messages = problem.errors?.map(error => error.message) ?? []
  const title = problem.detail ?? problem.title
  const codes = problem.errors?.map(error => error.code) ?? []
  if (problem.errors === undefined)
    return new ApiRefusal(response.status, title === undefined ? [] : [title], codes)
  const fields = problem.errors.map(({ pointer }) => pointer.split('/')[1] ?? null)
  return new ApiRefusal(response.status, messages, codes, fields)
}

function parseProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return {}
  }
}
