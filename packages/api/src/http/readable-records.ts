import type { z } from '@hono/zod-openapi'
import type { Issue } from '@thidua/scoring/issues'
import type { Context } from 'hono'
import { ProblemException } from '../problem.ts'
import { requestIssues } from './request-issues.ts'

type ZodIssues = { readonly issues: readonly z.core.$ZodIssue[] }

/** What of a body can be read although some of its records cannot. */
export interface ReadableBody<T> {
  readonly value: T
  /** Lists of which some records cannot be read. */
  readonly partial: ReadonlySet<string>
  /** The place of an issue in the body as it was sent. */
  readonly placed: (found: Issue) => Issue
}

/** Leaves the records out that cannot be read; undefined where the rest cannot be read either. */
const readableBody = <S extends z.ZodType>(
  schema: S,
  data: unknown,
  { issues }: ZodIssues,
): ReadableBody<z.output<S>> | undefined => {
  if (typeof data !== 'object' || data === null) return undefined
  const wrong = new Set(issues.map(({ path }) => `${String(path[0])} ${String(path[1])}`))
  const places = new Map<string, readonly number[]>()
  const partial = new Set<string>()
  const rest = Object.entries(data).map(([list, items]): [string, unknown] => {
    if (!Array.isArray(items)) return [list, items]
    const kept = [...items.keys()].filter(i => !wrong.has(`${list} ${i}`))
    places.set(list, kept)
    if (kept.length < items.length) partial.add(list)
    return [list, kept.map(i => items[i])]
  })
  const read = schema.safeParse(Object.fromEntries(rest))
  if (!read.success) return undefined
  const placed = (found: Issue): Issue => {
    const [list, i, ...path] = found.path
    const at = places.get(String(list))?.[i as number]
    return at === undefined ? found : { ...found, path: [list as string, at, ...path] }
  }
  return { value: read.data, partial, placed }
}

type Read = { readonly target: string } & (
  | { readonly success: true }
  | { readonly success: false; readonly error: ZodIssues }
)

/** What keeps a body from being read, and of the records that can be read what does not fit, as `check` finds it. */
export const wholeRefusal = async <S extends z.ZodType>(
  schema: S,
  data: unknown,
  error: ZodIssues,
  check: (body: ReadableBody<z.output<S>>) => readonly Issue[] | Promise<readonly Issue[]>,
): Promise<readonly Issue[]> => {
  const body = readableBody(schema, data, error)
  const found = body ? (await check(body)).map(body.placed) : []
  return [...requestIssues(error), ...found]
}

/**
 * Refuses a body with every problem at once: what cannot be read, and of the records that can the names and values
 * that do not fit, as `check` finds them.
 */
export const refuseWhole =
  <S extends z.ZodType, C extends Context>(
    schema: S,
    check: (c: C, body: ReadableBody<z.output<S>>) => Promise<readonly Issue[]>,
  ) =>
  (read: Read, c: C): Promise<never> | undefined => {
    if (read.success) return undefined
    const { data } = read as { readonly data?: unknown }
    const refuse = async (): Promise<never> => {
      const isBody = read.target === 'json'
      throw new ProblemException(
        isBody
          ? await wholeRefusal(schema, data, read.error, body => check(c, body))
          : requestIssues(read.error),
      )
    }
    return refuse()
  }
