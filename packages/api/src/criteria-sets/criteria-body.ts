import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Context } from 'hono'
import { readCriteriaDocument } from '../intake/reading/read-criteria-document.ts'

const yaml = /^application\/(x-)?yaml\b/i

/** The criteria set that a request carries, as JSON or as YAML; its meaning is not checked yet. */
export const readCriteriaBody = async (c: Context): Promise<Result<unknown>> => {
  if (!yaml.test(c.req.header('content-type') ?? '')) return success(await c.req.json())
  const read = readCriteriaDocument(new Uint8Array(await c.req.arrayBuffer()))
  if (!read.ok) return read
  // A table or a text is YAML too, of a single value; a programmer's words would say little of it.
  const { value } = read.value
  const isSet = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isSet ? success(value) : failure([issue('not-a-criteria-set', [])])
}
