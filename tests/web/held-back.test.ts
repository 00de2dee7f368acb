import { beforeAll, describe, expect, test } from 'vitest'
import { onMemoryDatabase } from '../support/database.ts'
import { openSmallSite, type SmallSite } from '../support/small-site.ts'
import { declared, marked } from '../support/small-year.ts'

const hold = {
  ...{ id: 'TD-01', unit: 'U1', document: 'TD-01/SGD', from: '2025-01-02' },
  reason: 'Đơn thư đang được xác minh',
}
const onHold = 'Đang tạm dừng xét khen thưởng (căn cứ: TD-01/SGD), chưa có kết luận.'
const behindGate = 'Vướng điều kiện chặn “Có vụ việc: không xét khen thưởng”.'

/** The markup from a name to what stands with it. */
const around = (html: string, name: string): string => {
  const at = html.indexOf(`>${name}<`)
  return at < 0 ? '' : html.slice(at, at + 400)
}

describe('a unit on hold and a unit behind a gate', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeAll(async () => {
      site = await openSmallSite(database.db)
      await site.post('/declarations', declared({ U1: '55', U2: '50', U3: '45' }))
      await site.post('/declarations', declared({ U1: '0', U2: '1', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.post('/holds', { holds: [hold] })
      await site.publish(await site.score(), 'Công bố kết quả tạm thời.')
    })

    test('are told so, with the document, wherever the missing award is seen, also to strangers', async () => {
      for (const path of ['', '/khoi/khoi-1']) {
        const { html, text } = await site.page(`/ky/nam${path}`)
        expect(text, path).toContain(onHold)
        expect(text, path).toContain(behindGate)
        expect(around(html, 'Trường U1'), path).toContain(onHold)
        expect(html.match(/class="held-back"/g), path).toHaveLength(2)
      }
      expect((await site.page('/ky/nam?lang=en')).text).toContain('on hold (document: TD-01/SGD')
    })

    test('stand beside the unit that is proposed, outside the fold', async () => {
      const { html } = await site.page('/ky/nam/de-nghi')
      // Nobody is left for the fold.
      expect(html).not.toContain('<details>')
      for (const name of ['Trường U1', 'Trường U2', 'Trường U3']) expect(html).toContain(name)
      expect(around(html, 'Trường U1')).toContain('TD-01/SGD')
    })

    test('are told so in the API, by document and days and without the reason', async () => {
      const { body } = await site.get('/blocks/khoi-1/standings', 'public')
      const [first, second, third] = body.rows
      expect(first.holds).toEqual([{ id: 'TD-01', document: 'TD-01/SGD', from: '2025-01-02', until: null }])
      expect([second.holds, third.holds]).toEqual([[], []])
      expect(second.rating.gates[0].answer).toBe('yes')
      const overview = (await site.get('/overview', 'public')).body
      expect(overview.blocks[0].leaders.map((leader: { gates: unknown }) => leader.gates)).toEqual([
        [],
        ['violated'],
        [],
      ])
      expect(JSON.stringify([body, overview])).not.toContain(hold.reason)
    })

    test('nothing newer than the published version is told, and an earlier version goes on saying it', async () => {
      await site.post('/holds', { holds: [{ ...hold, until: '2025-01-05' }] })
      expect((await site.page('/ky/nam/khoi/khoi-1')).text).toContain(onHold)
      await site.publish(await site.score())
      expect((await site.page('/ky/nam/khoi/khoi-1')).text).not.toContain(onHold)
      expect((await site.page('/ky/nam/khoi/khoi-1?version=1')).text).toContain(onHold)
      expect((await site.page('/ky/nam?version=1')).text).toContain(onHold)
    })
  })
})

describe('pages of an earlier version', () => {
  onMemoryDatabase(database => {
    let site: SmallSite
    beforeAll(async () => {
      site = await openSmallSite(database.db)
      await site.post('/declarations', declared({ U1: '55', U2: '50' }))
      await site.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await site.post('/marks', marked(['U1', 'U2', 'U3']))
      await site.publish(await site.score(), 'Còn thiếu một đơn vị.')
      await site.post('/declarations', declared({ U3: '45' }))
      await site.publish(await site.score())
    })

    const pages = ['', '?q=U3', '/khoi/khoi-1', '/don-vi/U3', '/de-nghi', '/bo-tieu-chi']
    const versioned = /^\/ky\/nam(\/(khoi|don-vi|de-nghi|bo-tieu-chi)\b[^?#]*)?(\?[^#]*)?(#.*)?$/

    test.each(pages)('%s leads on in that version, from link to link', async path => {
      const asked = `/ky/nam${path}${path.includes('?') ? '&' : '?'}version=1`
      const { html } = await site.page(asked)
      const main = html
        .replace(/<p class="state">[\s\S]*?<\/p>/, '')
        .replace(/<ul class="languages"[\s\S]*?<\/ul>/, '')
      const links = [...main.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      )
      const own = links.filter(href => versioned.test(href) && !href.includes('lang='))
      expect(own.length).toBeGreaterThan(1)
      expect(own.filter(href => !href.includes('version=1'))).toEqual([])
      for (const href of own) expect((await site.page(href)).status, href).toBe(200)
    })

    test('the committee finds the file of marks of the version that it reads, strangers do not', async () => {
      for (const path of ['', '/don-vi/U1']) {
        const own = await site.own(`/ky/nam${path}?version=1`)
        const href = '/api/v1/periods/nam/receipt/marks?version=1'
        expect(own.html, path).toContain(`href="${href}"`)
        const file = await site.own(href)
        expect([file.status, JSON.parse(file.html).format]).toEqual([200, 'thidua-marks/1'])
        expect((await site.page(`/ky/nam${path}?version=1`)).html).not.toContain('receipt/marks')
      }
    })

    test('a search stays in the version, and the newest needs none', async () => {
      expect((await site.page('/ky/nam?version=1')).html).toContain(
        '<input type="hidden" name="version" value="1"',
      )
      const { html } = await site.page('/ky/nam')
      expect(html).not.toContain('name="version"')
      expect(html).not.toMatch(/href="\/ky\/nam[^"]*version=/)
    })
  })
})
