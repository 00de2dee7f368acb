import { z } from '@hono/zod-openapi'
import type { Issue, Result } from '@thidua/scoring/issues'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { boundIssues, groupIssues } from './group-issues.ts'
import { type ProblemKind, problemKindOf, statusOf } from './problem-kinds.ts'
import { english } from './text/en.ts'
import type { Sentences } from './text/sentences.ts'
import { vietnamese } from './text/vi.ts'

/** One issue, in the reader's language; equal ones of several records are one with their number. */
export const issueSchema = z
  .object({
    code: z.string(),
    pointer: z.string().openapi({
      description: 'JSON Pointer into the request, to the first place',
      example: '/units/0/name',
    }),
    message: z.string(),
    params: z.record(z.string(), z.string()),
    count: z.int().optional().openapi({ description: 'In how many places, if in more than one' }),
    places: z.array(z.string()).optional().openapi({ description: 'The first of them' }),
  })
  .openapi('Issue')

const recordValues = z.record(z.string(), z.unknown())

/** Two readings of one record: somebody changed or removed it after the caller read it. */
const conflictSchema = z
  .object({
    kind: z.string(),
    key: z.array(z.string()),
    read: z.int().openapi({ description: 'The revision that the caller read' }),
    revision: z
      .int()
      .nullable()
      .openapi({ description: 'The revision that stands now; null: it was removed' }),
    made: z
      .object({
        change: z.int(),
        at: z.string(),
        actor: z.object({ kind: z.string(), id: z.string(), role: z.string(), name: z.string().optional() }),
        action: z.string(),
      })
      .nullable()
      .openapi({ description: 'Who changed it, and when' }),
    before: recordValues.nullable().openapi({ description: 'What the caller read' }),
    theirs: recordValues.nullable().openapi({ description: 'What stands now; null: it was removed' }),
    mine: recordValues
      .nullable()
      .openapi({ description: 'What the caller sent; null: it was to be removed' }),
  })
  .openapi('RecordConflict')
export type Conflict = z.infer<typeof conflictSchema>

/** RFC 9457: what went wrong, in the reader's language, with every problem at once. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/api/v1/problems#not-found' }),
    title: z.string().openapi({ example: 'Không tìm thấy' }),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string(),
    requestId: z.string().optional(),
    errors: z.array(issueSchema).optional(),
    conflict: conflictSchema.optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

/** Carries expected trouble from a handler to the one place that answers it. */
export class ProblemException extends Error {
  readonly issues: readonly Issue[]
  readonly retryAfterSeconds: number | undefined
  readonly conflict: Conflict | undefined
  constructor(issues: readonly Issue[], retryAfterSeconds?: number, conflict?: Conflict) {
    super(issues.map(({ code }) => code).join(', '))
    this.issues = issues
    this.retryAfterSeconds = retryAfterSeconds
    this.conflict = conflict
  }
}

/** The value of a result, or the problem that the caller is told of. */
export const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new ProblemException(result.issues)
  return result.value
}

export const languageOf = (c: Context): 'vi' | 'en' =>
  accepts(c, { header: 'Accept-Language', supports: ['vi', 'en'], default: 'vi' }) === 'en' ? 'en' : 'vi'

export const sentencesIn = (language: 'vi' | 'en'): Sentences => (language === 'en' ? english : vietnamese)

/** A JSON Pointer. Example: `pointerOf(['groups', 0, 'cap'])` is `/groups/0/cap`. */
export const pointerOf = (path: Issue['path']): string =>
  path.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Issues as an answer tells them: where in the request, how often, and in a sentence. */
export const describeIssues = (language: 'vi' | 'en', issues: readonly Issue[]) => {
  const sentences = sentencesIn(language)
  return groupIssues(boundIssues(issues)).map(({ issue: { code, path, params }, count, places }) => ({
    code,
    pointer: pointerOf(path),
    message: sentences.issue(code, params),
    params: { ...params },
    ...(count > 1 && { count, places: places.map(pointerOf) }),
  }))
}

const describe = (
  c: Context,
  kind: ProblemKind,
  issues: readonly Issue[],
  conflict: Conflict | undefined,
): Problem => {
  const sentences = sentencesIn(languageOf(c))
  const messages = describeIssues(languageOf(c), issues)
  const requestId = c.get('requestId') as string | undefined
  return {
    type: `/api/v1/problems#${kind}`,
    title: sentences.titles[kind],
    status: statusOf[kind],
    instance: c.req.path,
    ...(messages[0] && { detail: messages[0].message, errors: messages }),
    ...(requestId && { requestId }),
    ...(conflict && { conflict }),
  }
}

/** Answers with a problem document of one kind. */
export const problemResponse = (
  c: Context,
  kind: ProblemKind,
  issues: readonly Issue[] = [],
  headers: Record<string, string> = {},
  conflict?: Conflict,
): Response =>
  c.body(JSON.stringify(describe(c, kind, issues, conflict)), statusOf[kind], {
    'content-type': 'application/problem+json',
    'content-language': languageOf(c),
    ...headers,
  })

/** When to come again where nothing can be taken now. */
const secondsUntilFree = ([first]: readonly Issue[]): string => first?.params.seconds ?? '5'

/** Answers with the kind that the first issue belongs to. */
export const answerIssues = (
  c: Context,
  { issues, retryAfterSeconds, conflict }: ProblemException,
): Response => {
  const kind = problemKindOf(issues[0]?.code ?? '')
  const headers: Record<string, string> = {}
  if (kind === 'sign-in-needed') headers['www-authenticate'] = 'Bearer'
  const retryAfter = retryAfterSeconds ?? (kind === 'unavailable' ? secondsUntilFree(issues) : undefined)
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  return problemResponse(c, kind, issues, headers, conflict)
}
