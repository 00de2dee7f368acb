/** What the API said no to, in the reader's language. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly messages: readonly string[]
  constructor(status: number, messages: readonly string[]) {
    super(`the API answered ${status}: ${messages.join('; ')}`)
    this.status = status
    this.messages = messages
  }
}

interface Problem {
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly { readonly message: string }[]
}

/** The refusal that a problem document tells of. */
export async function refusalOf(response: Pick<Response, 'status' | 'text'>): Promise<ApiRefusal> {
  const problem = parseProblem(await response.text())
  const messages = problem.errors?.map(error => error.message) ?? []
  const title = problem.detail ?? problem.title
  return new ApiRefusal(response.status, messages.length > 0 || title === undefined ? messages : [title])
}

function parseProblem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return {}
  }
}
