import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiOn, openSampleYear, sampleFile, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'

const yaml = readFileSync(
  new URL('../../criteria/lao-cai-truyen-thong/2023-09-01/criteria.yaml', import.meta.url),
  'utf8',
)

onEachDatabase('drafts of criteria sets', database => {
  let api: TestApi
  let base: string

  beforeAll(async () => {
    await database.reset()
    api = await apiOn(database.db)
    await openSampleYear(api)
    const { body } = await api.call('GET', '/criteria-sets')
    base = body.criteriaSets[0].digest
  })

  const begin = async () => (await api.call('POST', '/criteria-drafts', { base, version: '2024-09-02' })).body
  type Finding = { severity: string; code: string }
  const errorsOf = ({ findings }: { findings: Finding[] }) =>
    findings.filter(({ severity }) => severity === 'error')
  /** The copy with its one day of the past written for every year. */
  const mended = (content: string): string => content.replace('to: 2023-12-31', 'to: 12-31')
  const figuresOf = async (id: string) => (await api.call('GET', `/criteria-drafts/${id}/figures`)).body
  type Figure = { pointer: string; name: string; kind: string; value: string }
  type Row = { id: string | null; name: string | null; figures: Figure[] }
  const rowIn = async (id: string, row: string): Promise<Row> => {
    const { sections } = await figuresOf(id)
    return sections.flatMap((section: { rows: Row[] }) => section.rows).find((one: Row) => one.id === row)
  }

  describe('a copy', () => {
    let draft: Awaited<ReturnType<typeof begin>>
    beforeEach(async () => {
      draft = await begin()
    })

    it('is the same set but for its version and the days it applies on', () => {
      // A day of the year that is over cannot stand in the coming one: it is found, and the rest is in order.
      expect(errorsOf(draft)).toEqual([expect.objectContaining({ code: 'dates-outside-effective' })])
      expect(draft.version).toBe('2024-09-02')
      expect(draft.changes.parts.map(({ name }: { name: string }) => name)).toEqual(['Bộ tiêu chí'])
      expect(draft.revision).toBe(1)
    })

    it('begins after the set it copies, or not at all', async () => {
      const refused = await api.call('POST', '/criteria-drafts', { base, version: '2023-09-01' })
      expect(refused.status).toBe(422)
      expect(refused.body.errors[0]).toMatchObject({ code: 'draft-not-later', pointer: '/version' })
    })

    it('is the committee’s alone', async () => {
      for (const path of [
        '/criteria-drafts',
        `/criteria-drafts/${draft.id}`,
        `/criteria-drafts/${draft.id}/figures`,
      ])
        expect((await api.call('GET', path, undefined, { as: 'public' })).status).toBe(401)
    })

    it('is kept as typed while it cannot be read, and says where and what', async () => {
      const content = yaml.replace('standard: 8', 'standard: tám')
      const kept = await api.call('PUT', `/criteria-drafts/${draft.id}`, { revision: 1, content })
      expect(kept.body).toMatchObject({ content, revision: 2, canBeIssued: false, changes: null })
      const line = content.split('\n').findIndex(text => text.includes('standard: tám')) + 1
      expect(kept.body.findings).toEqual([expect.objectContaining({ severity: 'error', line })])
    })

    it('takes a second writer’s change only when the first was read', async () => {
      await api.call('PUT', `/criteria-drafts/${draft.id}`, { revision: 1, content: yaml })
      const late = await api.call('PUT', `/criteria-drafts/${draft.id}`, {
        revision: 1,
        content: 'format: 1',
      })
      expect(late.status).toBe(409)
      expect((await api.call('GET', `/criteria-drafts/${draft.id}`)).body.content).toBe(yaml)
    })

    it('is removed', async () => {
      expect((await api.call('DELETE', `/criteria-drafts/${draft.id}`)).status).toBe(200)
      expect((await api.call('GET', `/criteria-drafts/${draft.id}`)).status).toBe(404)
    })
  })

  describe('figures', () => {
    it('are listed by row with their names, and changed where they stand, comments kept', async () => {
      const { id } = await begin()
      await api.call('PUT', `/criteria-drafts/${id}`, { revision: 1, content: yaml })
      const row = await rowIn(id, 'A1')
      const standard = row.figures.find(({ pointer }) => pointer.endsWith('/standard')) as Figure
      expect(standard).toMatchObject({ name: 'điểm chuẩn', kind: 'number' })
      const changed = await api.call('PATCH', `/criteria-drafts/${id}/figures`, {
        revision: 2,
        edits: [{ pointer: standard.pointer, value: '7.5' }],
      })
      expect(changed.status).toBe(200)
      expect((await rowIn(id, 'A1')).figures.find(({ pointer }) => pointer === standard.pointer)?.value).toBe(
        '7.5',
      )
      const comments = (text: string) => text.split('\n').filter(line => line.trim().startsWith('#')).length
      expect(comments(changed.body.content)).toBe(comments(yaml))
      expect(
        changed.body.changes.parts.flatMap((part: { rows: { changes: string[] }[] }) =>
          part.rows.flatMap(one => one.changes),
        ),
      ).toContainEqual(expect.stringContaining('7,5'))
    })

    it('are refused one by one where they are none, or not written as they were', async () => {
      const { id, content } = await begin()
      const refused = await api.call('PATCH', `/criteria-drafts/${id}/figures`, {
        revision: 1,
        edits: [
          { pointer: '/groups/0/criteria/0/standard', value: 'nhiều' },
          { pointer: '/groups/0/criteria/0/id', value: '9' },
          { pointer: '/nothing/there', value: '9' },
        ],
      })
      expect(refused.status).toBe(422)
      expect(
        refused.body.errors.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer]),
      ).toEqual([
        ['draft-figure-shape', '/edits/0'],
        ['draft-figure-unknown', '/edits/1'],
        ['draft-figure-unknown', '/edits/2'],
      ])
      expect((await api.call('GET', `/criteria-drafts/${id}`)).body).toMatchObject({ content, revision: 1 })
    })

    it('cover every number of the table: a pointer for each', async () => {
      const { id } = await begin()
      const { sections } = await figuresOf(id)
      const pointers = sections.flatMap(({ rows }: { rows: Row[] }) =>
        rows.flatMap(({ figures }) => figures.map(({ pointer }) => pointer)),
      )
      expect(new Set(pointers).size).toBe(pointers.length)
      const { body } = await api.call('GET', `/criteria-sets/${base}`)
      const standards = body.set.groups.flatMap((group: { criteria: { id: string }[] }, i: number) =>
        group.criteria.map((_, k) => `/groups/${i}/criteria/${k}/standard`),
      )
      expect(pointers).toEqual(expect.arrayContaining(standards))
    })
  })

  describe('tried on a period', () => {
    beforeAll(async () => {
      for (const name of [
        'khai-bao.csv',
        'khai-bao-phong-thuoc-so.xlsx',
        'hoat-dong.csv',
        'diem-cham-hoi-dong.csv',
      ])
        await api.upload('nam-hoc', sampleFile(name))
    })

    it('changes nothing where only names changed', async () => {
      const { id } = await begin()
      const tried = await api.call('GET', `/criteria-drafts/${id}/trial?period=nam-hoc`)
      expect(tried.status).toBe(200)
      expect(tried.body).toMatchObject({ higher: [], lower: [], other: [] })
      expect(tried.body.counts).toMatchObject({ higher: 0, lower: 0 })
    })

    it('names who wins and who loses, as scoring the period with that set does', async () => {
      const { id, content } = await begin()
      const before = await api.call('POST', '/periods/nam-hoc/results', {})
      const lower = content
        .replace('standard: 8', 'standard: 5')
        .replace(/(effective:\s+from: )\S+/, '$12023-09-01')
      await api.call('PUT', `/criteria-drafts/${id}`, { revision: 1, content: lower })
      const tried = await api.call('GET', `/criteria-drafts/${id}/trial?period=nam-hoc`)
      expect(tried.status).toBe(200)
      const issued = await api.call('POST', `/criteria-drafts/${id}/issue`, {
        ...{ revision: 2, decision: '15/QĐ-SGDĐT', on: '2024-08-20' },
      })
      expect(issued.status).toBe(200)
      await api.call('PATCH', '/periods/nam-hoc', { criteriaSet: issued.body.issued })
      const after = await api.call('POST', '/periods/nam-hoc/results', {})
      const { version } = after.body
      const { body } = await api.call(
        'GET',
        `/periods/nam-hoc/results/${version}/changes?since=${before.body.version}`,
      )
      const byUnit = (units: { unit: { id: string } }[]) =>
        units.toSorted((a, b) => (a.unit.id < b.unit.id ? -1 : 1))
      expect(byUnit([...tried.body.higher, ...tried.body.lower, ...tried.body.other])).toEqual(
        byUnit(body.units),
      )
      expect(tried.body.lower.length).toBe(tried.body.counts.lower)
      expect(tried.body.lower.length).toBeGreaterThan(0)
      await api.call('PATCH', '/periods/nam-hoc', { criteriaSet: base })
    })
  })

  describe('issued', () => {
    it('is a criteria set that says its decision, is public, and is changed no more', async () => {
      const { id, content } = await begin()
      await api.call('PUT', `/criteria-drafts/${id}`, {
        revision: 1,
        content: mended(content).replace('standard: 8', 'standard: 9'),
      })
      const issued = await api.call('POST', `/criteria-drafts/${id}/issue`, {
        ...{ revision: 2, decision: '12/QĐ-SGDĐT', on: '2024-08-15' },
      })
      expect(issued.status).toBe(200)
      const digest = issued.body.issued
      const set = await api.call('GET', `/criteria-sets/${digest}`, undefined, { as: 'public' })
      expect(set.body.decision).toEqual({ number: '12/QĐ-SGDĐT', on: '2024-08-15' })
      for (const [method, path, body] of [
        ['PUT', `/criteria-drafts/${id}`, { revision: 3, content }],
        ['DELETE', `/criteria-drafts/${id}`, undefined],
        ['POST', `/criteria-drafts/${id}/issue`, { revision: 3, decision: '13', on: '2024-08-16' }],
      ] as const)
        expect((await api.call(method, path, body)).body.errors[0].code).toBe('draft-issued')
    })

    it('only when no finding is an error', async () => {
      const { id } = await begin()
      await api.call('PUT', `/criteria-drafts/${id}`, { revision: 1, content: 'format: 1' })
      const refused = await api.call('POST', `/criteria-drafts/${id}/issue`, {
        ...{ revision: 2, decision: '12', on: '2024-08-15' },
      })
      expect(refused.body.errors[0].code).toBe('draft-not-ready')
    })

    it('only when it differs from what it copied', async () => {
      const { id } = await begin()
      const { body } = await api.call('GET', `/criteria-sets/${base}`)
      await api.call('PUT', `/criteria-drafts/${id}`, { revision: 1, content: JSON.stringify(body.set) })
      const refused = await api.call('POST', `/criteria-drafts/${id}/issue`, {
        ...{ revision: 2, decision: '12', on: '2024-08-15' },
      })
      expect(refused.body.errors[0].code).toBe('draft-unchanged')
    })
  })
})
