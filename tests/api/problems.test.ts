import { beforeAll, describe, expect, test } from 'vitest'
import { apiOn, openSampleYear, type TestApi } from '../support/api.ts'
import { onMemoryDatabase } from '../support/database.ts'

const inEnglish = { headers: { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.1' } }

describe('problems', () => {
  onMemoryDatabase(database => {
    let site: TestApi
    beforeAll(async () => {
      site = await apiOn(database.db)
      await openSampleYear(site)
    })

    test('are problem documents in Vietnamese, or in English when asked', async () => {
      const vietnamese = await site.call('GET', '/periods/none')
      expect(vietnamese.status).toBe(404)
      expect(vietnamese.headers.get('content-type')).toBe('application/problem+json')
      expect(vietnamese.headers.get('content-language')).toBe('vi')
      expect(vietnamese.body).toMatchObject({
        type: '/api/v1/problems#not-found',
        title: 'Không tìm thấy',
        status: 404,
        detail: 'Không có kỳ thi đua “none”.',
        instance: '/api/v1/periods/none',
      })
      expect(vietnamese.body.requestId).toBe(vietnamese.headers.get('x-request-id'))
      const english = await site.call('GET', '/periods/none', undefined, inEnglish)
      expect(english.body.title).toBe('Not found')
      expect(english.body.detail).toBe('There is no period “none”.')
    })

    test('tell of a character that no database takes, wherever it stands, and never become an error of the server', async () => {
      const paths = [
        '/periods/a%00',
        '/periods/a%00/units',
        '/periods/nam-hoc/activities?after=2024-01-01~a%00',
      ]
      for (const path of paths) expect((await site.call('GET', path)).status, path).toBe(422)
      const { criteriaSet } = (await site.call('GET', '/periods/nam-hoc')).body
      const period = { id: 'moi', title: 'Năm\u0000 học', from: '2023-09-01', to: '2024-05-31' }
      const made = await site.call('POST', '/periods', { ...period, criteriaSet: criteriaSet.digest })
      expect(made.body.title).toBe('Năm học')
      const set = await site.call('GET', `/criteria-sets/${criteriaSet.digest}`)
      const title = { vi: 'Bộ\u0000', en: 'Set' }
      const installed = await site.call('POST', '/criteria-sets', { ...set.body, title })
      expect(installed.status).toBe(422)
    })

    test('say in which line of a criteria file its syntax breaks', async () => {
      const headers = { 'content-type': 'application/yaml' }
      const { status, body } = await site.call('POST', '/criteria-sets', 'a: 1\nb: [', { headers })
      expect(status).toBe(422)
      expect(body.detail).toContain('Dòng 2, cột 5')
    })

    test('list everything that is wrong with a request, each with its place', async () => {
      const { status, body } = await site.call('POST', '/periods', {
        ...{ id: 'ky 1', title: '', from: '2024-02-30', criteriaSet: 'x', colour: 'red' },
      })
      expect(status).toBe(422)
      expect(body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual([
        '/id invalid-id',
        '/title too-small',
        '/from invalid-date',
        '/to required',
        '/criteriaSet invalid-digest',
        '/colour unknown-field',
      ])
      for (const { message } of body.errors) expect(message).not.toMatch(/\(|undefined/)
    })

    test('a body that is no JSON, or of another type, is said to be so', async () => {
      const headers = { 'content-type': 'application/json' }
      const broken = await site.call('POST', '/periods', '{"id":', { headers })
      expect(broken.status).toBe(400)
      expect(broken.body.errors[0].code).toBe('malformed-json')
      const form = await site.call('POST', '/periods', 'id=1', { headers: { 'content-type': 'text/plain' } })
      expect(form.status).toBe(415)
    })

    test('a period that exists is not opened twice, nor on a criteria set that is not installed', async () => {
      const { body } = await site.call('GET', '/periods/nam-hoc')
      const period = { id: 'nam-hoc', title: 'Lại', from: '2024-01-01', to: '2024-12-31' }
      const twice = await site.call('POST', '/periods', { ...period, criteriaSet: body.criteriaSet.digest })
      expect(twice.status).toBe(409)
      const missing = await site.call('POST', '/periods', {
        ...period,
        id: 'k2',
        criteriaSet: '0'.repeat(64),
      })
      expect(missing.status).toBe(404)
      const backwards = await site.call('POST', '/periods', {
        ...{ ...period, id: 'k3', to: '2023-01-01', criteriaSet: body.criteriaSet.digest },
      })
      expect(backwards.body.errors).toMatchObject([{ code: 'ends-before-it-starts', pointer: '/to' }])
    })

    test('a criteria set is refused with every mistake in it', async () => {
      const { body } = await site.call('GET', '/periods/nam-hoc/criteria-set')
      const broken = structuredClone(body.set)
      broken.groups[0].criteria[0].lines[0].value = 'unheard-of'
      broken.groups[1].criteria[0].appliesTo = ['circus']
      const answer = await site.call('POST', '/criteria-sets', broken)
      expect(answer.status).toBe(422)
      expect(answer.body.errors.length).toBeGreaterThanOrEqual(2)
      expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^\/groups\/0/),
          expect.stringMatching(/^\/groups\/1/),
        ]),
      )
    })

    test('an installed criteria set is not installed twice, and is never changed', async () => {
      const { body } = await site.call('GET', '/periods/nam-hoc/criteria-set')
      const again = await site.call('POST', '/criteria-sets', body.set)
      expect(again.status).toBe(200)
      expect(again.body).toMatchObject({ created: false, digest: body.reference.digest })
      const changed = structuredClone(body.set)
      changed.groups[0].criteria[0].standard = '9'
      const other = await site.call('POST', '/criteria-sets', changed)
      if (other.status === 201) expect(other.body.digest).not.toBe(body.reference.digest)
      const stored = await site.call('GET', `/criteria-sets/${body.reference.digest}`)
      expect(stored.body.set).toEqual(body.set)
    })

    test('a period without units is not scored', async () => {
      const { body } = await site.call('GET', '/periods/nam-hoc')
      const empty = { id: 'trong', title: 'Trống', from: '2024-01-01', to: '2024-12-31' }
      await site.call('POST', '/periods', { ...empty, criteriaSet: body.criteriaSet.digest })
      expect((await site.call('GET', '/periods/trong/overview')).body.errors[0].code).toBe('no-result-yet')
      const scored = await site.call('POST', '/periods/trong/results', {})
      expect(scored.status).toBe(409)
      expect(scored.body.errors[0].code).toBe('no-units-yet')
    })

    test('what is not there is said to be so, whatever it is', async () => {
      const paths = [
        '/nothing',
        '/periods/nam-hoc/blocks/khoi-77/standings',
        '/periods/nam-hoc/units/KHONG/score',
        '/periods/nam-hoc/models/KHONG',
        '/periods/nam-hoc/proposals?version=9',
        '/imports/00000000-0000-4000-8000-000000000000',
        `/criteria-sets/${'0'.repeat(64)}`,
      ]
      await site.call('POST', '/periods/nam-hoc/results', {})
      for (const path of paths) {
        const answer = await site.call('GET', path)
        expect(answer.status, path).toBe(404)
        expect(answer.headers.get('content-type'), path).toBe('application/problem+json')
      }
    })

    test('answers may not be framed, sniffed, run or kept', async () => {
      const { headers } = await site.call('GET', '/periods')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('no-store')
    })

    test('a body larger than any file may be is refused before it is read', async () => {
      const answer = await site.call('POST', '/score', `"${'x'.repeat(21 * 1024 * 1024)}"`, {
        headers: { 'content-type': 'application/json' },
      })
      expect(answer.status).toBe(413)
    })
  })
})
