import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, fetchInProcess } from '../../packages/api/src/client.ts'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>
}

const promised = `
get /periods · get /periods/{period} · get /periods/{period}/criteria-set · get /criteria-sets
get /periods/{period}/units · get /periods/{period}/blocks/{block}/standings · get /periods/{period}/units/{unit}/score
get /periods/{period}/proposals · get /periods/{period}/models · get /periods/{period}/models/{model}
get /periods/{period}/activities · post /periods/{period}/activities · get /periods/{period}/declarations
post /periods/{period}/declarations · get /periods/{period}/marks · post /periods/{period}/marks
get /periods/{period}/rulings · post /periods/{period}/rulings · get /periods/{period}/holds
post /periods/{period}/holds · post /periods/{period}/imports · get /imports/{import} · get /imports/{import}/rows
post /periods/{period}/results · post /periods/{period}/results/{version}/publication · post /score
get /periods/{period}/receipt · get /periods/{period}/results/{version}/changes
post /sessions · delete /sessions`
  .split(/[·\n]/)
  .map(path => path.trim())
  .filter(path => path !== '')

const byEnding = new Map([
  ['csv', 'text/csv'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])

describe('the API’s description of itself', () => {
  onMemoryDatabase(database => {
    let site: TestApi
    let paths: Record<string, Record<string, Operation>>
    // biome-ignore lint/suspicious/noExplicitAny: a JSON document that is walked as such
    let document: any

    beforeAll(async () => {
      site = await apiOn(database.db)
      document = (await site.call('GET', '/openapi.json', undefined, { as: 'public' })).body
      paths = document.paths
    })

    test('is OpenAPI 3.1 and has every path that the architecture promises', () => {
      expect(document.openapi).toBe('3.1.0')
      const described = Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map(method => `${method} ${path}`),
      )
      expect(described).toEqual(expect.arrayContaining(promised))
    })

    test('every operation has a summary, a tag, a described answer and, where it may fail, problem documents', () => {
      for (const [path, methods] of Object.entries(paths))
        for (const [method, { summary, tags, responses }] of Object.entries(methods)) {
          const name = `${method} ${path}`
          expect(summary, name).toMatch(/\w/)
          expect(tags, name).toHaveLength(1)
          for (const [status, { content }] of Object.entries(responses)) {
            // What people open in a spreadsheet program says so in its path.
            const isFile = method === 'get' && path.endsWith('/evidence/{digest}')
            const usual = isFile ? 'application/octet-stream' : 'application/json'
            const good = byEnding.get(path.split('.').at(-1) ?? '') ?? usual
            const type = Number(status) < 400 ? good : 'application/problem+json'
            expect(content?.[type]?.schema, `${name} ${status}`).toBeDefined()
          }
        }
    })

    test('every reference inside the document leads somewhere', () => {
      const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
        match => match[1]!,
      )
      expect(references.length).toBeGreaterThan(50)
      for (const reference of new Set(references)) {
        const found = reference.split('/').reduce((node, key) => node?.[key], document)
        expect(found, reference).toBeDefined()
      }
    })

    test('scores are described field by field, and no number of a score is a JSON number', () => {
      const { UnitScore, CriterionResult, LineResult, Standing } = document.components.schemas
      expect(Object.keys(UnitScore.properties)).toEqual(
        expect.arrayContaining(['criteria', 'groups', 'total', 'ledger', 'unresolved']),
      )
      for (const [schema, field] of [
        [UnitScore, 'standard'],
        [UnitScore, 'bonus'],
        [CriterionResult, 'points'],
        [LineResult, 'points'],
      ])
        expect(schema.properties[field].type).toBe('string')
      expect(Standing.properties.total.type).toEqual(['string', 'null'])
    })

    test('its page needs nothing from elsewhere and no script inside it', async () => {
      const page = await site.api.request('/api/v1/docs')
      const html = await page.text()
      expect(html).not.toMatch(/https?:|<script(?![^>]*\bsrc=)|\bon\w+=/)
      const policy = page.headers.get('content-security-policy')!
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      const assets = [...html.matchAll(/(?:src|href)="(docs\/[^"]+)"/g)].map(match => match[1]!)
      expect(assets).toHaveLength(3)
      for (const asset of assets) {
        const answer = await site.api.request(`/api/v1/${asset}`)
        expect(answer.status, asset).toBe(200)
        expect((await answer.arrayBuffer()).byteLength, asset).toBeGreaterThan(50)
      }
      expect((await site.api.request('/api/v1/docs/package.json')).status).toBe(404)
    })

    test('the typed client reads it in process, with the permissions of the page’s visitor', async () => {
      await openSampleYear(site)
      const visitor = new Request('http://localhost/trang')
      const committee = new Request('http://localhost/trang', {
        headers: { authorization: `Bearer ${site.token}` },
      })
      const readAs = async (incoming: Request) => {
        const client = createClient(fetchInProcess(site.api, incoming))
        const answer = await client.periods[':period'].$get({ param: { period: 'nam-hoc' } })
        return answer.ok ? ((await answer.json()).counts?.units ?? null) : answer.status
      }
      // A stranger sees that the period runs, and no count of what is entered.
      expect(await readAs(visitor)).toBeNull()
      expect(await readAs(committee)).toBe(57)
    })
  })
})
