import { trackingCodeOf } from '../../packages/api/src/review-requests/tracking-code.ts'
import type { RunningServer } from '../../packages/web/src/server.ts'
import type { TestApi } from './api.ts'
import { signInTo } from './sign-in.ts'
import { criterion, group, line, smallSet } from './small-set.ts'
import { openTiedPeriod } from './tied-period.ts'

/** A running server's API, called over the network. */
const apiOf = (address: string, headers: Record<string, string>): Pick<TestApi, 'call'> => ({
  call: async (method, path, body) => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return { status: response.status, headers: response.headers, body: await response.json() }
  },
})

const set = smallSet(
  [group('G', [criterion('C', '100', [line('L', { value: 'done', points: { perItem: { points: '1' } } })])])],
  {
    declarations: { done: { label: { vi: 'Việc đã làm', en: 'Done' }, type: 'number' } },
    policies: { succession: { declarations: { done: 'sum' } } },
  },
)

/** Thirty mergers, a split that nobody inherits, and a closure. */
const reorganise = async ({ call }: Pick<TestApi, 'call'>): Promise<void> => {
  const installed = await call('POST', '/criteria-sets', set)
  await call('POST', '/periods', {
    ...{ id: 'hop', title: 'Năm hợp nhất', from: '2024-01-01', to: '2024-12-31' },
    criteriaSet: installed.body.digest,
  })
  const block = { id: 'k', label: 'Khối K' }
  const units = Array.from({ length: 36 }, (_, i) => ({
    ...{ id: `U${i}`, kind: 'school', block },
    name: `Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở số ${i}`,
  }))
  await call('POST', '/periods/hop/units', { units })
  const step = (from: string, to: string) => ({ from, to, on: '2024-06-30', document: 'NQ 12/HĐND' })
  const successions = [
    ...units.slice(0, 30).map(({ id }) => step(id, 'U30')),
    step('U31', 'U32'),
    step('U31', 'U33'),
  ]
  await call('POST', '/periods/hop/successions', { successions })
  await call('POST', '/periods/hop/closures', {
    closures: [{ unit: 'U34', on: '2024-09-01', document: 'QĐ 7/UBND' }],
  })
}

/** A final result, and a decision on it. */
const awardFlag = async (api: Pick<TestApi, 'call'>): Promise<void> => {
  await openTiedPeriod(api, 'khen', ['A', 'B', 'C'], { B: '80', C: '70' })
  await api.call('POST', '/periods/khen/results', {})
  await api.call('POST', '/periods/khen/results/1/publication', { state: 'final' })
  await api.call('POST', '/periods/khen/award-decisions', {
    ...{ number: '1234/QĐ-UBND', decidedOn: '2025-01-15', office: 'UBND tỉnh', version: 1 },
    awards: [{ commendation: 'co', unit: 'A' }],
  })
}

const request = {
  id: '6f1c2a54-9a0b-4a3e-8c11-0d6f5b7e2a90',
  unit: 'A',
  wish: 'Xem lại',
  why: 'Thiếu một tin',
}

/** A provisional result with a request for review. */
const openReview = async ({ call }: Pick<TestApi, 'call'>): Promise<void> => {
  await openTiedPeriod({ call }, 'kien-nghi', ['A', 'B', 'C'], { B: '80', C: '70' })
  await call('POST', '/periods/kien-nghi/results', {})
  const review = { byPublic: true }
  await call('POST', '/periods/kien-nghi/results/1/publication', { review, reason: 'Lấy ý kiến' })
  await call('POST', '/periods/kien-nghi/review-requests', request)
}

/** Opens periods with open votes and with changes of units; answers the cookie of who may see their pages. */
export const openCommitteePages = async (server: RunningServer): Promise<string> => {
  const headers = await signInTo(server)
  const api = apiOf(server.address, headers)
  await openTiedPeriod(api, 'phieu', ['A', 'B', 'C', 'D'], { C: '80', D: '70' })
  await api.call('POST', '/periods/phieu/results', {})
  await reorganise(api)
  for (const [i, title] of ['Lễ khai giảng năm học mới', 'Ngày hội đọc sách'].entries())
    await api.call('PUT', `/periods/hop/activities/hd-${i}`, {
      ...{ unit: 'U30', date: `2024-03-0${i + 1}`, kind: 'article', title },
      evidence: 'https://truong.example/tin-tuc/2024/03/mot-dia-chi-dai-khong-co-cho-ngat-dong-nao.html',
    })
  await api.call('PUT', '/periods/hop/calendar', {
    steps: [
      { step: 'registration', opensOn: '2024-01-01', closesOn: '2024-02-01' },
      { step: 'entry', opensOn: '2024-01-01', closesOn: '2024-12-31' },
      { step: 'entry', unit: 'U30', closesOn: '2025-01-31' },
    ],
    reason: 'Trường vừa hợp nhất',
  })
  await awardFlag(api)
  await api.call('PUT', '/periods/khen/block-meetings/k', {
    ...{ heldOn: '2025-01-10', place: 'Trường A', present: 2, version: 1, conclusion: 'Nhất trí suy tôn.' },
    opinions: [{ unit: 'A', nominations: ['co'], note: 'Dẫn đầu khối' }],
  })
  await openReview(api)
  return headers.cookie
}

const vote = '/ky/phieu/bieu-quyet'

/** Pages that the committee alone may see. */
export const committeePages = {
  'open votes': vote,
  'a vote': `${vote}/nhap?hinh-thuc=co&khoi=k`,
  'a checklist with an open vote': '/ky/phieu/cong-bo/1',
  'requests for review': '/ky/kien-nghi/kien-nghi',
  'no requests for review': '/ky/hop/kien-nghi',
  'a form of a request for review': '/ky/kien-nghi/kien-nghi/gui',
  'a code to follow': '/kien-nghi',
  'a request for review, followed': `/kien-nghi/${trackingCodeOf(request.id)}`,
  'changes of units, a long list': '/ky/hop/bien-dong',
  people: '/nguoi',
  'a new person': '/nguoi/moi',
  'a list of officers': '/nguoi/danh-sach',
  'one’s own account': '/toi',
  'safety settings': '/nguoi/cai-dat',
  'changes that wait for a second person': '/nguoi/cho-duyet',
  'no changes of units': '/ky/phieu/bien-dong',
  'a merger': '/ky/hop/bien-dong/ke-tuc',
  'a closure': '/ky/hop/bien-dong/giai-the',
  'award decisions': '/ky/khen/khen-thuong',
  'an award decision': '/ky/khen/khen-thuong/moi',
  'award decisions before a final version': '/ky/phieu/khen-thuong',
  'meetings of blocks': '/ky/khen/hop-khoi',
  'minutes of a block': '/ky/khen/hop-khoi/k',
  'a form of a block meeting': '/ky/phieu/hop-khoi/k/ghi',
  'a block that has not met': '/ky/phieu/hop-khoi/k',
  'the journal': '/ky/hop/nhat-ky',
  'what is entered': '/ky/hop/so-lieu',
  'a list of records': '/ky/hop/so-lieu/succession',
  'a record': '/ky/hop/so-lieu/unit/mot?khoa=U1',
  'a form of a record': '/ky/hop/so-lieu/unit/sua?khoa=U1',
  'a removal': '/ky/hop/so-lieu/unit/bo?khoa=U1',
  'the calendar': '/ky/hop/lich',
  'days of the steps': '/ky/hop/lich/sua',
  'a day of one unit': '/ky/hop/lich/rieng?buoc=entry&don-vi=U30',
  today: '/ky/hop/hom-nay',
  registrations: '/ky/hop/dang-ky',
  'a registration': '/ky/hop/dang-ky/U30',
  'the self-scores': '/ky/hop/tu-cham',
  'a self-score': '/ky/hop/tu-cham/U30',
  explanations: '/ky/hop/giai-trinh',
  'an explanation': '/ky/hop/giai-trinh/U30',
  'own activities': '/ky/hop/hoat-dong',
  'the verification queue': '/ky/hop/tham-dinh',
  'what waits': '/ky/hop/cho-tham-dinh',
  'what occurs twice': '/ky/hop/trung',
  files: '/ky/hop/nhap',
  scoring: '/ky/hop/cham-diem',
  'a period that is corrected': '/ky/hop/sua',
  'all versions': '/ky/phieu/cong-bo',
  'sessions of the council': '/ky/phieu/hoi-dong',
  'a new session': '/ky/phieu/hoi-dong/moi',
  notices: '/thong-bao',
  'tokens of programs': '/nguoi/ma',
  'a new token': '/nguoi/ma/moi',
  'a unit that is handed over': '/nguoi/ban-giao',
  'the criteria sets': '/bo-tieu-chi',
}
