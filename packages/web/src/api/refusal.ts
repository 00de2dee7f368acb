/** What the API said no to, in the reader's language. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly messages: readonly string[]
  /** What was wrong, for pages that can do something about it. */
  readonly codes: readonly string[]
  constructor(status: number, messages: readonly string[], codes: readonly string[] = []) {
    super(`the API answered ${status}: ${messages.join('; ')}`)
    this.status = status
    this.messages = messages
    this.codes = codes
  }
}

interface Problem {
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly { readonly code: string; readonly message: string }[]
}

/** The refusal that a problem document tells of. */
export async function refusalOf(response: Pick<Response, 'status' | 'text'>): Promise<ApiRefusal> {
  const problem = parseProblem(await response.text())
  const messages = problem.errors?.map(error => error.message) ?? []
  const title = problem.detail ?? problem.title
  const codes = problem.errors?.map(error => error.code) ?? []
  return new ApiRefusal(
    response.status,
    messages.length > 0 || title === undefined ? messages : [title],
    codes,
  )
}

function parseProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return {}
  }
}
