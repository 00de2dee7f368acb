import { beforeAll, describe, expect, test } from 'vitest'
import { createWorkPools } from '../../packages/api/src/work/work-pools.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { hostileScores, wholeProvince } from '../support/hostile-scores.ts'

describe('hostile input to the open scoring', () => {
  onMemoryDatabase(database => {
    let site: TestApi
    beforeAll(async () => {
      site = await apiOn(database.db, { work: createWorkPools({ politeness: 0 }) })
      return () => site.services.work.close()
    })

    /** Sends what takes long, and asks for something simple meanwhile; in which order the two are answered. */
    const beside = async (body: string, as: 'public' | 'committee' = 'public') => {
      const order: string[] = []
      const headers = { 'content-type': 'application/json' }
      const hostile = site.call('POST', '/score', body, { headers, as }).then(answer => {
        order.push('hostile')
        return answer
      })
      const simple = await site.call('GET', '/periods', undefined, { as: 'public' })
      order.push('simple')
      expect(simple.status).toBe(200)
      return { answer: await hostile, order }
    }

    test.each(hostileScores)('$name: refused with its limit, and nobody waits for it', async hostile => {
      const { answer, order } = await beside(hostile.body())
      expect(order).toEqual(['simple', 'hostile'])
      expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(hostile.status ?? 422)
      const codes = answer.body.errors.map(({ code }: { code: string }) => code)
      expect(codes).toContain(hostile.code)
      const found = answer.body.errors.find(({ code }: { code: string }) => code === hostile.code)
      expect(found.params).toMatchObject(hostile.params ?? {})
      // However much is wrong, the answer tells a hundred kinds of it at most.
      expect(answer.body.errors.length).toBeLessThanOrEqual(101)
    })

    test('a whole province with every unit on the letter’s table is scored', async () => {
      const { answer } = await beside(wholeProvince(), 'committee')
      expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(200)
      expect(answer.body.result.scores).toHaveLength(1046)
    })
  })
})
