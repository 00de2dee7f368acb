import { beforeAll, describe, expect, test } from 'vitest'
import { createWorkPools } from '../../packages/api/src/work/work-pools.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'

const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('')

/** Criteria files that once took minutes, or an error of the server. */
const hostile = [
  {
    name: '30,000 keys',
    yaml: () => many(30_000, i => `k${i}: 1\n`),
    ...{ status: 422, code: 'more-issues' },
  },
  {
    name: '100,000 items',
    yaml: () => many(100_000, () => '- a\n'),
    ...{ status: 422, code: 'not-a-criteria-set' },
  },
  {
    name: 'more than a megabyte',
    yaml: () => many(600_000, () => '- a\n'),
    ...{ status: 413, code: 'too-large' },
  },
  {
    name: '15,000 facts without a meaning',
    yaml: () => `facts:\n${many(15_000, i => `  f${i}: {a: 1}\n`)}`,
    ...{ status: 422, code: 'more-issues' },
  },
  { name: 'a list inside itself', yaml: () => 'a: &a [*a]\n', ...{ status: 422, code: 'nested-too-deep' } },
  {
    name: '20,000 lists in each other',
    yaml: () => `a: ${'['.repeat(20_000)}`,
    ...{ status: 422, code: 'yaml-syntax' },
  },
  {
    name: '20,000 mistakes of writing',
    yaml: () => many(20_000, i => `k${i}: "\\q"\n`),
    ...{ status: 422, code: 'yaml-escape' },
  },
]

describe('hostile criteria files', () => {
  onMemoryDatabase(database => {
    let site: TestApi
    beforeAll(async () => {
      site = await apiOn(database.db, { work: createWorkPools({ politeness: 0 }) })
      return () => site.services.work.close()
    })

    test.each(hostile)('$name: refused, and nobody waits for it', async ({ yaml, status, code }) => {
      const order: string[] = []
      const headers = { 'content-type': 'application/yaml' }
      const sent = site
        .call('POST', '/criteria-sets', yaml(), { headers })
        .finally(() => order.push('hostile'))
      await site.call('GET', '/periods')
      order.push('simple')
      const answer = await sent
      expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(status)
      expect(answer.body.errors.map((found: { code: string }) => found.code)).toContain(code)
      expect(answer.body.errors.length).toBeLessThanOrEqual(101)
      // A body that is too large is refused before anything reads it.
      if (status !== 413) expect(order).toEqual(['simple', 'hostile'])
    })

    test('JSON 10,000 deep is refused, not an error of the server', async () => {
      const body = `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
      const answer = await site.call('POST', '/criteria-sets', body, {
        headers: { 'content-type': 'application/json' },
      })
      expect(answer.status).toBe(422)
      expect(answer.body.errors[0].code).toBe('nested-too-deep')
    })
  })
})
