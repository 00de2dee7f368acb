import { parseBundle, parseMarks, verifyBundle, verifyMarks } from '@thidua/scoring/receipt'
import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

onEachDatabase('single marks stay with the committee', database => {
  let year: SmallYear
  const units = ['U1', 'U2', 'U3']
  const bundleOf = async (as: 'committee' | 'public', version = 1) =>
    (await year.get(`/receipt?version=${version}`, as)).body

  beforeAll(async () => {
    year = await openSmallYear(database.db)
    await year.post('/declarations', declared({ U1: '50', U2: '45', U3: '20' }))
    await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
    await year.post('/marks', marked(units))
    await year.publish(await year.score())
  })

  test('the public reads the result of a judged line, the number of its marks and their spread', async () => {
    const { body } = await year.get('/units/U1/score', 'public')
    expect(body.marks).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/TV\d|Nhận xét/)
    const line = body.scores.final.criteria
      .flatMap((criterion: { lines: object[] }) => criterion.lines)
      .find((one: { line: string }) => one.line === 'J.1')
    expect(line).toMatchObject({ points: '6.5' })
    expect(line.steps).toContainEqual({ kind: 'marked', members: 3, recused: 0, spread: '5' })
    expect((await year.get('/marks', 'public')).status).toBe(401)
    expect((await year.get('/receipt/marks', 'public')).status).toBe(401)
  })

  test('the committee reads every mark with its reason', async () => {
    const { body } = await year.get('/units/U1/score')
    expect(body.marks).toHaveLength(3)
    expect(body.marks[0]).toMatchObject({ member: 'TV1', points: '4', reason: 'Nhận xét của TV1' })
  })

  test('the receipt verifies without the marks, and with the committee’s part of it', async () => {
    const bundle = await bundleOf('public')
    expect(JSON.stringify(bundle)).not.toMatch(/TV\d/)
    expect(verifyBundle(bundle)).toMatchObject({ ok: true, value: { isReproduced: true } })
    const answer = await year.get('/receipt/marks')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="nam-1-phieu-cham.json"')
    const marks = parseMarks(JSON.stringify(answer.body))
    const opened = parseBundle(JSON.stringify(bundle))
    if (!marks.ok || !opened.ok) throw new Error('not read')
    expect(marks.value.units.map(({ unit }) => unit)).toEqual(units)
    expect(new Set(marks.value.units.map(({ salt }) => salt)).size).toBe(3)
    expect(verifyMarks(opened.value, marks.value)).toEqual([])
    Object.assign(marks.value.units[1]!.marks['J.1']![0]!, { points: '5' })
    expect(verifyMarks(opened.value, marks.value)).toMatchObject([{ unit: 'U2', otherMarks: true }])
  })

  test('a mark changed later leaves the published part as it was; the same marks have the same digest again', async () => {
    const published = await bundleOf('public')
    const before = (await year.get('/receipt/marks?version=1')).body
    await year.post('/marks', marked(['U1'], ['4', '7', '9']))
    const changed = await year.score()
    expect((await bundleOf('committee', changed)).receipt.digest).not.toBe(published.receipt.digest)
    expect((await year.get('/receipt/marks?version=1')).body).toEqual(before)
    await year.post('/marks', marked(['U1']))
    const again = await year.score()
    expect((await bundleOf('committee', again)).receipt.digest).toBe(published.receipt.digest)
  })
})
