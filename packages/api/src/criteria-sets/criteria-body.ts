import { type Result, success } from '@thidua/scoring/issues'
import type { Context } from 'hono'
import { readCriteriaDocument } from '../intake/reading/read-criteria-document.ts'

const yaml = /^application\/(x-)?yaml\b/i

/** The criteria set that a request carries, as JSON or as YAML; its meaning is not checked yet. */
export const readCriteriaBody = async (c: Context): Promise<Result<unknown>> => {
  if (!yaml.test(c.req.header('content-type') ?? '')) return success(await c.req.json())
  const read = readCriteriaDocument(new Uint8Array(await c.req.arrayBuffer()))
  return read.ok ? success(read.value.value) : read
}
