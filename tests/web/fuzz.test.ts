import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../packages/web/src/app.ts'
import { onEachDatabase } from '../support/database.ts'
import { hostileText } from '../support/fuzz/hostile.ts'
import { sized } from '../support/size.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

/** What the addresses of pages name, and the fields of their forms and queries. */
const meant = ['nam', 'U1', 'b1', '1', '2', 'flag', '2024-05-01', 'x', 'vi', 'en']
const fields = [
  ...[
    'version',
    'lang',
    'q',
    'ban',
    'tu',
    'den',
    've',
    'don-vi',
    'hinh-thuc',
    'khoi',
    'layout',
    'token',
    'reason',
  ],
  ...[
    'word',
    'id',
    'title',
    'from-day',
    'from-month',
    'from-year',
    'unit',
    'on-day',
    'criteriaSet',
    'document',
  ],
]
const value = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...meant) },
  { weight: 1, arbitrary: hostileText },
)
const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...fields), hostileText), value), { maxLength: 6 })
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
const segment = fc.oneof(
  { weight: 6, arbitrary: value.map(text => encodeURIComponent(whole(text)).replace(/^\.*$/, 'x')) },
  { weight: 1, arbitrary: fc.constantFrom('%00', '%ff', '%', '%ed%a0%80', '..%2f', '%E0%A4%A') },
)

onEachDatabase('every page, asked anything', database => {
  let site: SmallSite
  let routes: readonly { readonly method: string; readonly path: string }[]

  beforeAll(async () => {
    await database.reset()
    site = await openSmallSite(database.db)
    await site.post('/declarations', declared({ U1: '50', U2: '40', U3: '40' }))
    await site.post('/marks', marked(['U1', 'U2', 'U3']))
    await site.publish(await site.score(), 'Biên bản 4')
    routes = createWeb(site.api).routes.filter(
      ({ method, path }) =>
        ['GET', 'POST'].includes(method) &&
        !path.startsWith('/assets') &&
        !['/dang-xuat', '/healthz'].includes(path),
    )
  })

  test('answers with a page, or leads to one', async () => {
    expect(routes.length).toBeGreaterThan(20)
    const asked = fc.record({
      route: fc.nat(1000),
      segments: fc.array(segment, { minLength: 3, maxLength: 3 }),
      query: pairs,
      form: pairs,
      isOwn: fc.boolean(),
    })
    const property = fc.asyncProperty(asked, async ({ route, segments, query, form, isOwn }) => {
      const { method, path } = routes[route % routes.length]!
      const own = [...segments]
      const filled = path.replace(/:\w+/g, () => own.shift() ?? 'x')
      const search = query.map(pair => pair.map(text => encodeURIComponent(whole(text))).join('=')).join('&')
      const body = new URLSearchParams(form.map(([name, text]) => [whole(name), whole(text)]))
      const headers = { origin: site.origin, ...(isOwn && { cookie: site.cookie }) }
      const answer = await site.web.request(`${site.origin}${filled}?${search}`, {
        method,
        headers,
        ...(method === 'POST' && { body }),
      })
      const html = await answer.text()
      expect(answer.status, `${method} ${filled}`).toBeLessThan(500)
      const isPage = /<h1[ >]/.test(html) && html.endsWith('</html>')
      expect(isPage || answer.status === 303, `${answer.status} ${html.slice(0, 200)}`).toBe(true)
    })
    await fc.assert(property, {
      numRuns: sized(250, 20_000),
      interruptAfterTimeLimit: sized(300_000, 3_000_000),
    })
  })
})
