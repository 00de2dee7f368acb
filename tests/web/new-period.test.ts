import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'

const letterVersion = (version: string): string =>
  readFileSync(
    new URL(`../../criteria/lao-cai-truyen-thong/${version}/criteria.yaml`, import.meta.url),
    'utf8',
  )

const day = (name: string, text: string): Record<string, string> => {
  const [of = '', month = '', year = ''] = text.split('/')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}

const form = (id: string, from: string, to: string, rest: Record<string, string> = {}) => ({
  ...{ id, title: `Năm học ${id}`, criteriaSet: 'by-days' },
  ...day('from', from),
  ...day('to', to),
  ...day('proposalDate', '//'),
  ...rest,
})

describe('the form for a new period', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    const install = (yaml: string) =>
      site.call('POST', '/criteria-sets', yaml, { headers: { 'content-type': 'application/yaml' } })
    const setOf = async (period: string) =>
      (await site.call('GET', `/periods/${period}`)).body.criteriaSet.version
    beforeAll(async () => {
      site = await openSmallSite(database.db)
      for (const version of ['2023-09-01', '2025-09-01', '2026-09-01']) await install(letterVersion(version))
    })

    test('tells the sets apart by their days, and preselects none that the days could refuse', async () => {
      const { text, html } = await site.own('/ky-moi')
      expect(text).toContain('Kỳ bắt đầu từ 01/09/2023 đến 31/08/2024')
      expect(text).toContain('Kỳ bắt đầu từ 01/09/2025, trước 01/09/2026')
      expect(text).toContain('Kỳ bắt đầu từ 01/09/2026')
      expect(html.match(/<input[^>]*type="radio"[^>]*checked[^>]*>/g)).toHaveLength(1)
      expect(html).toMatch(/value="by-days" checked/)
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/)
      expect(html).not.toContain('type="date"')
    })

    test('takes the set that applies on the first day of the period', async () => {
      const done = await site.submit('/ky-moi', form('2023', '1/9/2023', '31/05/2024'))
      expect([done.status, done.location]).toEqual([303, '/ky/2023/nhap'])
      expect(await setOf('2023')).toBe('2023-09-01')
    })

    test('asks where several sets apply, with the newest preselected', async () => {
      const asked = await site.submit('/ky-moi', form('2025', '05/09/2025', '31/05/2026'))
      expect(asked.status).toBe(422)
      expect(asked.text).toContain('Có 2 bộ tiêu chí áp dụng cho kỳ bắt đầu ngày 05/09/2025')
      const chosen = /value="([0-9a-f]{64})" checked/.exec(asked.html)?.[1] ?? ''
      expect(asked.html).toContain('value="Năm học 2025"')
      const done = await site.submit(
        '/ky-moi',
        form('2025', '05/09/2025', '31/05/2026', { criteriaSet: chosen }),
      )
      expect(done.location).toBe('/ky/2025/nhap')
      expect(await setOf('2025')).toBe('2025-09-01')
    })

    test('says that no set applies, in days as people write them', async () => {
      const { status, text, html } = await site.submit('/ky-moi', form('2022', '01/09/2022', '31/05/2023'))
      expect(status).toBe(422)
      expect(text).toContain('Không có bộ tiêu chí nào áp dụng cho kỳ bắt đầu ngày 01/09/2022')
      expect(html).toContain('href="#criteriaSet"')
    })

    test('leads from every mistake to its field, names it in the title and loses nothing', async () => {
      const { status, text, html } = await site.submit(
        '/ky-moi',
        form('', '31/2/2024', '1/6/24', day('proposalDate', '/6/2024')),
      )
      expect(status).toBe(422)
      expect(html).toMatch(/<title>Lỗi: Tạo kỳ thi đua/)
      for (const field of ['id', 'from-day', 'to-day', 'proposalDate-day']) {
        expect(html).toContain(`href="#${field}"`)
        expect(html).toMatch(new RegExp(`<input[^>]*id="${field}"[^>]*aria-invalid="true"`))
      }
      expect(html).not.toContain('href="#title"')
      expect(text).toContain('Từ ngày: không có ngày 31/2/2024.')
      expect(text).toContain('Đến ngày: năm cần đủ bốn chữ số')
      expect(text).toContain('Ngày lập đề nghị: hãy điền đủ cả ngày, tháng và năm.')
      expect(html).toContain('name="from-day" value="31"')
    })

    test('what the API refuses is said at its field too', async () => {
      const { html, text } = await site.submit('/ky-moi', form('2023', '01/09/2023', '31/05/2023'))
      expect(text).toContain('Ngày kết thúc sớm hơn ngày bắt đầu.')
      expect(html).toMatch(/<input[^>]*id="to-day"[^>]*aria-invalid="true"/)
      const again = await site.submit('/ky-moi', form('2023', '01/09/2023', '31/05/2024'))
      expect(again.html).toMatch(/<input[^>]*id="id"[^>]*aria-invalid="true"/)
    })

    test('an empty file of criteria is called empty, and leads to its field', async () => {
      const body = new FormData()
      body.set('file', new File([], 'bo.yaml'))
      const { html, text } = await site.request('/bo-tieu-chi', {
        method: 'POST',
        body,
        headers: { cookie: site.cookie, origin: site.origin },
      })
      expect(text).toContain('Tệp “bo.yaml” trống')
      expect(html).toContain('href="#set-file"')
      expect(html).toMatch(/<title>Lỗi:/)
    })
  })
})

describe('the list of criteria sets', () => {
  onMemoryDatabase(database => {
    test('gives the days of each, and for a period those that apply, the copy installed last', async () => {
      const site = await openSmallSite(database.db)
      const yaml = letterVersion('2025-09-01')
      const digests: string[] = []
      for (const text of [yaml, yaml.replace('nominal: 100', 'nominal: 90'), letterVersion('2026-09-01')]) {
        const headers = { 'content-type': 'application/yaml' }
        digests.push((await site.call('POST', '/criteria-sets', text, { headers })).body.digest)
      }
      type Listed = { readonly id: string; readonly digest: string; readonly effective: { from: string } }
      const list = async (query = ''): Promise<readonly Listed[]> =>
        (await site.call('GET', `/criteria-sets${query}`)).body.criteriaSets
      const all = await list()
      expect(all.map(({ id, effective }) => `${id} ${effective.from}`)).toEqual([
        'lao-cai-truyen-thong 2026-09-01',
        'lao-cai-truyen-thong 2025-09-01',
        'lao-cai-truyen-thong 2025-09-01',
        'small 2024-01-01',
      ])
      const applying = await list('?from=2025-10-01')
      expect(applying.map(({ id }) => id)).toEqual(['lao-cai-truyen-thong', 'small'])
      expect(applying[0]?.digest).toBe(digests[1])
      expect((await site.call('GET', '/criteria-sets?from=2025-02-30')).status).toBe(422)
    })
  })
})
