import { compiledCriteriaSet } from '../../packages/api/src/criteria-sets/criteria-set.service.ts'
import type { Db } from '../../packages/api/src/db/database.ts'
import { existingPeriod } from '../../packages/api/src/periods/existing-period.ts'
import { outcomesByUnit, unitRow } from '../../packages/api/src/results/build-unit-result.ts'
import { scoreStoredPeriod } from '../../packages/api/src/results/score-stored-period.ts'
import { listUnits } from '../../packages/api/src/units/unit.service.ts'
import type { Pick } from '../oracle/pick.ts'
import type { TestApi } from './api.ts'
import { criterion, group, line, smallSet } from './small-set.ts'

const label = (text: string) => ({ vi: text, en: text })
const perItem = (points: string) => ({ perItem: { points } })

/** Reads everything that can tie units together: the leader, sub-units, places, quotas, silence, duplicates, heirs. */
export const liveSet = smallSet(
  [
    group('G', [
      criterion('A', '40', [line('A.1', { value: 'articles', points: perItem('1'), missing: 'zero' })]),
      criterion('B', '20', [
        line('B.1', {
          value: { toLeader: 'posts' },
          points: { proportion: { points: '20' } },
          missing: 'zero',
        }),
      ]),
      criterion('C', '20', [
        line('C.1', { value: { children: 'articles', as: 'sum' }, points: perItem('0.5'), missing: 'zero' }),
      ]),
      criterion('D', '20', [line('D.1', { value: 'done', points: perItem('1'), missing: 'zero' })]),
      criterion('J', '10', [
        line('J.1', {
          value: { marks: 'median' },
          points: { marked: { from: '0', to: '10' } },
          missing: 'zero',
        }),
      ]),
    ]),
  ],
  {
    facts: {
      articles: { sum: 'quantity', where: { kind: ['article'] } },
      posts: { count: 'activities', where: { kind: ['post'] } },
    },
    policies: {
      duplicates: [{ by: 'link', counts: 'once' }],
      ranking: { basis: 'rounded', tieBreak: [{ criterion: 'A' }, { fact: 'posts' }] },
      succession: { declarations: { done: 'sum', cases: 'sum' } },
    },
    ratings: [
      { id: 'best', label: label('best'), from: '15', quota: { seats: '1' }, tieAtEdge: 'none' },
      {
        id: 'good',
        label: label('good'),
        from: '5',
        conditions: [{ label: label('p'), when: { place: { atMost: '3' } } }],
      },
      { id: 'rest', label: label('rest') },
    ],
    gates: [
      { id: 'silent', label: label('silent'), when: { nothingSubmitted: 'true' }, effect: 'not-rated' },
      {
        id: 'violated',
        label: label('violated'),
        when: { value: 'cases', atLeast: '1' },
        effect: 'no-commendation',
      },
    ],
  },
)

const blockOf = (id: string) => ({ id, label: `Khối ${id}` })
const unitsOf = (attributes: Record<string, string> = {}) => [
  ...['U1', 'U2', 'U3', 'U4'].map(id => ({
    ...{ id, name: `Trường ${id}`, kind: 'school', block: blockOf('b1'), attributes, parent: 'O1' },
  })),
  ...['V1', 'V2'].map(id => ({ id, name: `Trường ${id}`, kind: 'school', block: blockOf('b2'), attributes })),
  ...['O1', 'O2'].map(id => ({ id, name: `Phòng ${id}`, kind: 'office', block: blockOf('b3'), attributes })),
]
const ids = unitsOf().map(({ id }) => id)

/** A period on that set, with units and nothing else. */
export const openLiveYear = async (api: TestApi, period: string): Promise<void> => {
  const installed = await api.call('POST', '/criteria-sets', liveSet)
  await api.call('POST', '/periods', {
    ...{ id: period, title: period, from: '2024-01-01', to: '2024-12-31', proposalDate: '2025-01-10' },
    criteriaSet: installed.body.digest,
  })
  const stored = await api.call('POST', `/periods/${period}/units`, { units: unitsOf() })
  if (stored.status !== 200) throw new Error(JSON.stringify(stored.body))
}

/** One thing that somebody does to a period. */
export type Act = (api: TestApi, period: string, pick: Pick, step: number) => Promise<number>

const day = (pick: Pick): string =>
  `2024-${pick.of(['01', '03', '06', '09', '12'])}-${pick.of(['01', '15', '28'])}`

const post =
  (path: string, bodyOf: (pick: Pick, step: number) => unknown): Act =>
  async (api, period, pick, step) =>
    (await api.call('POST', `/periods/${period}${path}`, bodyOf(pick, step))).status

const activityOf = (pick: Pick, title: string) => ({
  ...{ title, unit: pick.of(ids), date: day(pick), kind: pick.of(['article', 'post', 'award']) },
  ...{ quantity: String(pick.int(1, 9)), status: pick.of(['submitted', 'verified', 'rejected']) },
  ...pick.maybe(40, () => ({ evidence: `https://vd.example/${pick.int(1, 3)}` })),
})

const decision = { author: 'Hội đồng', reason: 'Lý do', document: 'BB' }

const decide: Act = async (api, period, pick) => {
  const { activities } = (await api.call('GET', `/periods/${period}/activities?limit=100`)).body
  if (activities.length === 0) return 0
  const { id } = pick.of(activities as { id: string }[])
  const step = pick.of([
    { status: 'verified' },
    { status: 'rejected', reason: 'Không đúng' },
    { status: 'returned', reason: 'Thiếu minh chứng' },
    { status: 'submitted' },
    { status: 'voided', reason: 'Nhập nhầm' },
  ])
  return (await api.call('PATCH', `/periods/${period}/activities/${id}`, step)).status
}

const remove: Act = async (api, period, pick) => {
  const kind = pick.of(['declaration', 'mark', 'ruling', 'closure'])
  const { records } = (await api.call('GET', `/periods/${period}/records/${kind}`)).body
  if (!records?.length) return 0
  const { key } = pick.of(records as { key: string[] }[])
  const query = key.map(part => `key=${encodeURIComponent(part)}`).join('&')
  const one = `/periods/${period}/records/${kind}/one`
  const found = await api.call('GET', `${one}?${query}`)
  const headers = { 'if-match': found.headers.get('etag') ?? '' }
  return (await api.call('POST', `${one}/removal?${query}`, { reason: 'Nhập nhầm' }, { headers })).status
}

const importFile: Act = async (api, period, pick, step) => {
  const rows = pick.list(
    1,
    3,
    i => `${pick.of(ids)};Tin ${step}.${i};article;01/0${pick.int(1, 9)}/2024;${pick.int(1, 5)}`,
  )
  const content = `Mã đơn vị;Tiêu đề;Loại;Ngày;Số lượng\n${rows.join('\n')}\n`
  return (await api.upload(period, { name: `tin-${step}.csv`, content })).status
}

const undoImport: Act = async (api, period) => {
  const { rows = [] } = (await api.call('GET', `/periods/${period}/journal?action=import-done`)).body
  const change = (rows as { id: number }[])[0]
  if (!change) return 0
  const path = `/periods/${period}/journal/${change.id}/undoing`
  return (await api.call('POST', path, { reason: 'Tệp nhầm' })).status
}

/** By what somebody would call them. */
export const acts: Readonly<Record<string, Act>> = {
  enter: post('/activities', (pick, step) => ({
    activities: pick.list(1, 3, i => activityOf(pick, `Việc ${step}.${i}`)),
  })),
  decide,
  declare: post('/declarations', pick => ({
    declarations: [
      {
        ...{
          unit: pick.of(ids),
          ...pick.of([
            { fact: 'done', value: String(pick.int(0, 20)) },
            { fact: 'cases', value: '1' },
          ]),
        },
        status: pick.of(['submitted', 'verified']),
      },
    ],
  })),
  mark: post('/marks', pick => ({
    marks: [
      {
        unit: pick.of(ids),
        line: 'J.1',
        member: pick.of(['TV1', 'TV2']),
        points: String(pick.int(0, 10)),
        reason: 'x',
      },
    ],
  })),
  rule: post('/rulings', pick => ({
    rulings: [
      {
        ...{ id: `r${pick.int(1, 3)}`, unit: pick.of(ids), criterion: pick.of(['A', 'B', 'D']), ...decision },
        decision: { kind: 'points', points: String(pick.int(0, 20)) },
      },
    ],
  })),
  excuse: post('/gate-rulings', pick => ({
    gateRulings: [{ id: `g${pick.int(1, 2)}`, unit: pick.of(ids), gate: 'silent', ...decision }],
  })),
  hold: post('/holds', pick => ({
    holds: [{ id: 'h1', unit: pick.of(ids), from: '2024-05-01', reason: 'Xác minh', document: 'CV' }],
  })),
  reorganise: post('/successions', pick => ({
    successions: [
      { from: pick.of(['U3', 'V2', 'O2']), to: pick.of(['U1', 'V1', 'O1']), on: day(pick), document: 'NQ' },
    ],
  })),
  close: post('/closures', pick => ({
    closures: [{ unit: pick.of(['U4', 'V2']), on: day(pick), document: 'QĐ' }],
  })),
  resize: post('/units', pick => ({ units: unitsOf({ staff: String(pick.int(1, 50)) }) })),
  remove,
  importFile,
  undoImport,
}

/** The rows that a whole scoring of what is stored now gives. */
export const fullyScored = async (db: Db, id: string) => {
  const found = await existingPeriod(db, id)
  if (!found.ok) throw new Error(JSON.stringify(found.issues))
  const { startsOn: from, endsOn: to, digest } = found.value
  const compiled = await compiledCriteriaSet(db, digest)
  const scored = await scoreStoredPeriod(db, compiled, { id, period: { from, to }, asOf: to })
  const outcomes = outcomesByUnit(scored)
  return (await listUnits(db, id)).flatMap(unit => {
    const outcome = outcomes.get(unit.id)
    if (!outcome) return []
    const { proposals: _, ...row } = unitRow(unit, outcome)
    return [{ ...row, byPoints: row.rating.byPoints }]
  })
}
