import { apiOn, type TestApi } from './api.ts'
import { criterion, group, line, smallSet } from './small-set.ts'

const label = (text: string) => ({ vi: text, en: text })

/** What was done, articles, and one line that the committee judges; one flag, and a gate for violations. */
const set = smallSet(
  [
    group('G', [
      criterion('C', '60', [line('L', { value: 'done', points: { perItem: { points: '1' } } })]),
      criterion('A', '30', [line('A.1', { value: 'articles', points: { perItem: { points: '1' } } })]),
      criterion('J', '10', [
        line('J.1', { value: { marks: 'median' }, points: { marked: { from: '0', to: '10' } } }),
      ]),
    ]),
  ],
  {
    declarations: {
      done: { label: label('Việc đã làm'), type: 'number' },
      cases: { label: label('Số vụ việc'), type: 'count' },
    },
    ratings: [
      { id: 'good', label: label('Tốt'), from: '40' },
      { id: 'rest', label: label('Còn lại') },
    ],
    gates: [
      {
        id: 'violated',
        label: label('Có vụ việc: không xét khen thưởng'),
        when: { value: 'cases', atLeast: '1' },
        effect: 'no-commendation',
      },
    ],
    commendations: [
      {
        id: 'flag',
        label: label('Cờ thi đua'),
        eligible: [{ label: label('Xếp loại tốt'), when: { rating: ['good'] } }],
        quota: { seats: '1' },
        tieAtEdge: 'vote',
      },
    ],
  },
)

export const smallUnits = ['U1', 'U2', 'U3'].map(id => ({
  ...{ id, name: `Trường ${id}`, kind: 'school', block: { id: 'b1', label: 'Khối 1' }, attributes: {} },
}))

/** What the named units declare, verified unless said otherwise. */
export const declared = (
  values: Readonly<Record<string, string>>,
  { fact = 'done', status = 'verified' } = {},
) => ({ declarations: Object.entries(values).map(([unit, value]) => ({ unit, fact, value, status })) })

/** Marks of three seats for each named unit. */
export const marked = (units: readonly string[], points: readonly string[] = ['4', '6.5', '9']) => ({
  marks: units.flatMap(unit =>
    points.map((given, i) => ({
      ...{ unit, line: 'J.1', member: `TV${i + 1}`, points: given, reason: `Nhận xét của TV${i + 1}` },
    })),
  ),
})

/** A period of three schools on a small set, called as any client calls it. Nothing is entered yet. */
export const openSmallYear = async (
  db: Parameters<typeof apiOn>[0],
  options: Parameters<typeof apiOn>[1] = {},
) => {
  const api: TestApi = await apiOn(db, options)
  const installed = await api.call('POST', '/criteria-sets', set)
  await api.call('POST', '/periods', {
    ...{ id: 'nam', title: 'Năm 2024', from: '2024-01-01', to: '2024-12-31', proposalDate: '2025-01-10' },
    criteriaSet: installed.body.digest,
  })
  const file = `Mã đơn vị;Tên đơn vị;Loại hình;Khối thi đua\n${smallUnits
    .map(({ id, name }) => `${id};${name};school;Khối 1`)
    .join('\n')}\n`
  const report = await api.upload('nam', { name: 'don-vi.csv', content: file })
  if (report.body.counts.accepted !== smallUnits.length) throw new Error(JSON.stringify(report.body))
  const call =
    (method: string) =>
    (path: string, body?: unknown, as: 'committee' | 'public' = 'committee') =>
      api.call(method, `/periods/nam${path}`, body, { as })
  const post = async (path: string, body?: unknown) => {
    const answer = await call('POST')(path, body)
    if (answer.status >= 500) throw new Error(JSON.stringify(answer.body))
    return answer
  }
  /** Enters, scores, and gives the number of the version. */
  const score = async (): Promise<number> => (await post('/results', {})).body.version
  return {
    ...api,
    post,
    score,
    get: (path: string, as?: 'committee' | 'public') => call('GET')(path, undefined, as),
    patch: call('PATCH'),
    publish: (version: number, reason?: string) =>
      post(`/results/${version}/publication`, reason === undefined ? {} : { reason }),
  }
}
export type SmallYear = Awaited<ReturnType<typeof openSmallYear>>
