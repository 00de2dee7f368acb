import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyCommand } from '../../packages/api/src/cli/verify-command.ts'
import { sealJournal } from '../../packages/api/src/journal/seal-journal.ts'
import { verifyJournal } from '../../packages/api/src/journal/verify-journal.ts'
import { ensureFirstPerson } from '../../packages/api/src/people/first-person.service.ts'
import { apiOn, type TestApi } from '../support/api.ts'
import { onEachDatabase } from '../support/database.ts'
import { goodPassword } from '../support/door.ts'
import { cookiesOf } from '../support/sign-in.ts'
import { workDone, yearPeriod, yearSet, yearUnits } from '../support/year-set.ts'

type Unit = keyof typeof workDone
type Person = { readonly id: string; readonly login: string; cookie: string }

const members = ['TV1', 'TV2', 'TV3'] as const

onEachDatabase('a year through the API alone', database => {
  let site: TestApi
  let firstLink = ''
  let now = new Date('2024-01-02T03:00:00Z')
  const people: Record<string, Person> = {}
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-year-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const as = async (who: string, method: string, at: string, body?: unknown, headers = {}) => {
    const { status, body: answer } = await site.call(method, at, body, {
      as: { cookie: people[who]?.cookie ?? '' },
      headers,
    })
    return { status, body: answer }
  }
  /** Does something that has to succeed; what it answers. */
  const done = async (...args: Parameters<typeof as>) => {
    const { status, body } = await as(...args)
    if (status >= 300) throw new Error(`${args.slice(0, 3).join(' ')}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  /** Months later everybody signs in anew: no session lasts that long. */
  const on = async (day: string): Promise<void> => {
    now = new Date(`${day}T03:00:00Z`)
    for (const person of Object.values(people)) {
      const sent = { login: person.login, password: goodPassword }
      const { headers, status } = await site.call('POST', '/sessions', sent, { as: 'public' })
      if (status !== 201) throw new Error(`${person.login}: ${status}`)
      person.cookie = cookiesOf(headers)
    }
  }
  const nam = (rest: string): string => `/periods/nam${rest}`
  const score = async (): Promise<number> => (await done('secretary', 'POST', nam('/results'), {})).version
  const standings = async (version: number): Promise<Record<string, [place: number, total: string]>> => {
    const { rows } = await done('secretary', 'GET', nam(`/blocks/b1/standings?version=${version}`))
    return Object.fromEntries(
      rows.map(({ unit, standing }: { unit: { id: string }; standing: { place: number; total: string } }) => [
        unit.id,
        [standing.place, standing.total],
      ]),
    )
  }
  const outcomes = async (version: number, commendation: string): Promise<Record<string, string>> => {
    const { proposals } = await done('secretary', 'GET', nam(`/proposals?version=${version}`))
    const found = proposals.find((one: { commendation: string }) => one.commendation === commendation)
    return Object.fromEntries(
      found.lines.map(({ unit, outcome }: { unit: { id: string }; outcome: string }) => [unit.id, outcome]),
    )
  }
  const article = (unit: Unit, title: string, rest: object = {}) => ({
    ...{ unit, date: '2024-03-01', kind: 'article', title, evidence: 'https://truong.example/tin' },
    ...rest,
  })
  const state = async (activity: string): Promise<string> =>
    (await done('secretary', 'GET', nam(`/activities/${activity}`))).status
  /** What a request would move, once what is stored has been worked out. */
  const correctionOf = async (request: string) => {
    for (;;) {
      const found = await done('secretary', 'GET', nam(`/review-requests/${request}/correction`))
      if (found.isCurrent) return found
    }
  }
  const decide = (activity: string, status: string, reason?: string) =>
    done('verifier', 'PATCH', nam(`/activities/${activity}`), { status, ...(reason && { reason }) })
  const publish = (version: number, body: object) =>
    done('secretary', 'POST', nam(`/results/${version}/publication`), body)

  beforeAll(async () => {
    await database.reset()
    firstLink = (await ensureFirstPerson(database.db, now))?.secret ?? ''
    site = await apiOn(database.db, { now: () => now })
  })

  test('begins with the first secretary’s link, who writes and issues the criteria', async () => {
    const joined = await site.call(
      'POST',
      '/links/use',
      { link: firstLink, password: goodPassword },
      { as: 'public' },
    )
    expect(joined.status).toBe(201)
    people.secretary = { id: '', login: '', cookie: cookiesOf(joined.headers) }
    const { person } = await done('secretary', 'GET', '/people/me')
    people.secretary = { ...people.secretary, id: person.id, login: person.login }
    const base = await done('secretary', 'POST', '/criteria-sets', {
      ...yearSet,
      ...{ version: '2023-01-01', effective: { from: '2023-01-01', by: 'period' } },
    })
    const draft = await done('secretary', 'POST', '/criteria-drafts', {
      base: base.digest,
      version: '2024-01-01',
    })
    const { revision } = await done('secretary', 'PUT', `/criteria-drafts/${draft.id}`, {
      revision: draft.revision,
      content: JSON.stringify(yearSet),
    })
    const issued = await done('secretary', 'POST', `/criteria-drafts/${draft.id}/issue`, {
      ...{ revision, decision: '01/QĐ-SGD', on: '2024-01-02' },
    })
    await done('secretary', 'POST', '/periods', { ...yearPeriod, criteriaSet: issued.issued })
    await done('secretary', 'POST', nam('/units'), { units: yearUnits })
  })

  test('invites each of those who have a part in it', async () => {
    const invite = async (who: string, grants: readonly object[]) => {
      const { person, link } = await done('secretary', 'POST', '/people', {
        ...{ name: `Người ${who}`, login: `nguoi.${who.toLowerCase()}`, grants },
      })
      const joined = await site.call(
        'POST',
        '/links/use',
        { link: link.secret, password: goodPassword },
        { as: 'public' },
      )
      people[who] = { id: person.id, login: person.login, cookie: cookiesOf(joined.headers) }
    }
    for (const { id } of yearUnits) await invite(id, [{ role: 'officer', unit: id }])
    await invite('verifier', [{ role: 'verifier' }])
    for (const member of members) await invite(member, [{ role: 'council-member' }])
    await invite('head', [{ role: 'block-head', block: 'b1' }])
    await done('secretary', 'PUT', nam('/calendar'), {
      steps: [
        { step: 'entry', opensOn: '2024-01-01', closesOn: '2024-12-31' },
        { step: 'self-score', opensOn: '2024-12-01', closesOn: '2025-01-05' },
      ],
    })
    expect((await as('BINH', 'PUT', nam('/activities/b-0'), article('AN', 'Của trường khác'))).status).toBe(
      403,
    )
  })

  test('units enter; one item is returned, mended and verified, another rejected', async () => {
    await on('2024-04-01')
    const entered: readonly (readonly [string, Unit])[] = [
      ...([
        ['a-1', 'AN'],
        ['b-1', 'BINH'],
        ['b-2', 'BINH'],
        ['c-1', 'CHAU'],
        ['d-1', 'DONG'],
      ] as const),
    ]
    for (const [id, unit] of entered)
      await done(unit, 'PUT', nam(`/activities/${id}`), article(unit, `Bài ${id}`))
    expect((await done('AN', 'PUT', nam('/activities/a-1'), article('AN', 'Bài a-1'))).outcome).toBe(
      'already-stored',
    )
    await decide('a-1', 'returned', 'Thiếu đường dẫn của bài')
    const { revision } = await done('AN', 'GET', nam('/activities/a-1'))
    const mended = article('AN', 'Bài a-1', { evidence: 'https://truong.example/bai-1' })
    await done('AN', 'PUT', nam('/activities/a-1'), mended, { 'if-match': `"${revision}"` })
    await decide('c-1', 'rejected', 'Không mở được đường dẫn')
    for (const id of ['a-1', 'b-1', 'b-2', 'd-1']) await decide(id, 'verified')
    expect(await state('a-1')).toBe('verified')
    expect((await as('CHAU', 'PATCH', nam('/activities/c-1'), { status: 'verified' })).status).toBe(403)
  })

  test('a school becomes part of another, and its officer’s figures count there', async () => {
    await on('2024-07-01')
    for (const [unit, value] of Object.entries(workDone))
      await done(unit, 'POST', nam('/declarations'), {
        declarations: [{ unit, fact: 'done', value, status: 'submitted' }],
      })
    await done('secretary', 'POST', nam('/successions'), {
      successions: [{ from: 'DONG', to: 'AN', on: '2024-06-30', document: '12/NQ-HĐND' }],
    })
    const declarations = Object.entries(workDone).map(([unit, value]) => ({
      ...{ unit, fact: 'done', value, status: 'verified' },
    }))
    await done('verifier', 'POST', nam('/declarations'), { declarations })
    await done('secretary', 'POST', nam('/declarations'), {
      declarations: Object.keys(workDone).map(unit => ({
        unit,
        fact: 'cases',
        value: '0',
        status: 'verified',
      })),
    })
  })

  test('each confirms a self-score, one with a figure of its own and why', async () => {
    await on('2024-12-20')
    for (const unit of ['AN', 'BINH', 'CHAU', 'DAO'] as const) {
      const { digest } = await done(unit, 'GET', nam(`/self-scores/${unit}`))
      const claims =
        unit === 'CHAU' ? [{ criterion: 'C', points: '42', reason: 'Thêm hai việc chưa khai' }] : []
      await done(unit, 'PUT', nam(`/self-scores/${unit}`), { digest, claims })
    }
    const { counts, units } = await done('secretary', 'GET', nam('/self-scores'))
    expect(counts).toMatchObject({ missing: 0, confirmed: 4 })
    expect(units.find((one: { unit: { id: string } }) => one.unit.id === 'CHAU').claims).toBe(1)
  })

  test('the council judges, one school is on hold, and two lead', async () => {
    await on('2025-01-10')
    for (const member of members)
      await done(member, 'POST', nam('/marks'), {
        marks: ['AN', 'BINH', 'CHAU', 'DAO'].map(unit => ({
          ...{ unit, line: 'J.1', member, points: '5', reason: 'Đạt' },
        })),
      })
    await done('secretary', 'POST', nam('/holds'), {
      holds: [{ id: 'TD-1', unit: 'DAO', from: '2024-12-01', reason: 'Đang xác minh đơn', document: '3/TB' }],
    })
    const version = await score()
    expect(await standings(version)).toEqual({
      ...{ AN: [1, '65'], BINH: [1, '65'], DAO: [3, '50'], CHAU: [4, '45'] },
    })
    expect(await outcomes(version, 'flag')).toMatchObject({ AN: 'vote', BINH: 'vote' })
    const refused = await as('secretary', 'POST', nam(`/results/${version}/publication`), { state: 'final' })
    expect(refused.body.errors[0].code).toBe('final-while-open')
  })

  test('a vote decides between them, and the result is public provisionally', async () => {
    const ballot = (unit: string, inFavour: number, won: boolean) => ({
      ...{ unit, inFavour, against: 3 - inFavour, abstained: 0, won },
    })
    await done('secretary', 'POST', nam('/council-decisions'), {
      councilDecisions: [
        {
          ...{ id: 'QN-1', commendation: 'flag', block: 'b1', members: 3, present: 3, cast: 3 },
          ...{
            ballots: [ballot('AN', 1, false), ballot('BINH', 2, true)],
            on: '2025-01-10',
            document: '1/QN',
          },
        },
      ],
    })
    const version = await score()
    expect(await outcomes(version, 'flag')).toMatchObject({ AN: 'not-chosen', BINH: 'proposed' })
    expect(await outcomes(version, 'certificate')).toMatchObject({ AN: 'proposed', DAO: 'hold' })
    await publish(version, {
      ...{ review: { until: '2025-01-17', byPublic: false }, reason: 'Trường DAO chờ kết luận xác minh.' },
    })
    expect((await site.call('GET', nam('/overview'), undefined, { as: 'public' })).body.state).toBe(
      'provisional',
    )
  })

  test('a request for review is heard and moves a place', async () => {
    await on('2025-01-12')
    const filed = await done('CHAU', 'POST', nam('/review-requests'), {
      ...{ id: crypto.randomUUID(), unit: 'CHAU', criterion: 'A', wish: 'Xem lại bài c-1' },
      why: 'Đường dẫn mở được từ ngày 05/04',
    })
    const [request] = (await done('secretary', 'GET', nam('/review-requests?state=open'))).requests
    await done('verifier', 'PATCH', nam('/activities/c-1'), { status: 'verified', reason: 'Đã mở được' })
    const { before, after } = await correctionOf(request.id)
    expect([before, after]).toEqual([
      { total: '45', place: 4 },
      { total: '55', place: 3 },
    ])
    const early = await as('secretary', 'POST', nam(`/results/${await score()}/publication`), {
      state: 'final',
    })
    expect(early.body.errors.map(({ code }: { code: string }) => code)).toEqual(['final-while-open'])
    const heard = nam(`/review-requests/${request.id}`)
    const { revision } = await done('secretary', 'GET', heard)
    const answer = { state: 'accepted', answer: 'Đã tính bài c-1.' }
    await done('secretary', 'PUT', `${heard}/answer`, answer, { 'if-match': `"${revision}"` })
    const tracked = await site.call('POST', '/review-requests/track', { code: filed.code }, { as: 'public' })
    expect(tracked.body).toMatchObject({ state: 'accepted', answer: 'Đã tính bài c-1.' })
  })

  test('the corrected version is final, once the days for requests are over', async () => {
    await on('2025-01-20')
    const version = await score()
    expect(await standings(version)).toMatchObject({ CHAU: [3, '55'], DAO: [4, '50'] })
    await publish(version, { state: 'final', reason: 'Đã trả lời kiến nghị.' })
    expect(await outcomes(version, 'certificate')).toMatchObject({ AN: 'proposed', CHAU: 'proposed' })
  })

  test('the council carries what is proposed, and the decision is signed', async () => {
    const [{ version }] = (await done('secretary', 'GET', nam(''))).versions
    const { session } = await done('secretary', 'POST', nam('/council-sessions'), {
      ...{ heldOn: '2025-01-20', place: 'Phòng họp 1', version },
      members: members.map((seat, i) => ({
        ...{ seat, office: i === 0 ? 'chair' : 'member', person: people[seat]?.id, presence: 'present' },
      })),
      awards: [{ commendation: 'flag' }, { commendation: 'certificate' }],
    })
    const count = (commendation: string, unit: string) => ({
      ...{ commendation, unit, issued: 3, collected: 3, valid: 3, invalid: 0, inFavour: 3, against: 0 },
    })
    const counts = [count('flag', 'BINH'), count('certificate', 'AN'), count('certificate', 'CHAU')]
    for (const member of ['TV1', 'TV2'])
      await done(member, 'PUT', nam(`/council-sessions/${session.id}/counts`), { counts })
    await on('2025-01-25')
    await done('secretary', 'POST', nam('/award-decisions'), {
      ...{ number: '45/QĐ-SGD', decidedOn: '2025-01-25', office: 'Sở GD&ĐT', version },
      awards: counts.map(({ commendation, unit }) => ({ commendation, unit })),
    })
    const { lines } = (await site.call('GET', nam('/award-decisions'), undefined, { as: 'public' })).body
    expect(
      lines.flatMap((one: { state: string; unit: { id: string } }) =>
        one.state === 'decided' ? [one.unit.id] : [],
      ),
    ).toEqual(['BINH', 'AN', 'CHAU'])
  })

  test('a violation found later takes the flag back, in a new version with its reason', async () => {
    await on('2025-03-01')
    const [decision] = (await done('secretary', 'GET', nam('/award-decisions'))).decisions
    const revocation = {
      ...{ commendation: 'flag', unit: 'BINH', number: '60/QĐ-SGD', on: '2025-03-01' },
      reason: 'Kết luận thanh tra số 7',
    }
    await done('secretary', 'PUT', nam(`/award-decisions/${decision.id}/revocation`), revocation, {
      'if-match': `"${decision.revision}"`,
    })
    await done('secretary', 'POST', nam('/declarations'), {
      declarations: [{ unit: 'BINH', fact: 'cases', value: '1', status: 'verified' }],
    })
    const version = await score()
    expect(await outcomes(version, 'flag')).toMatchObject({ AN: 'proposed', BINH: 'gate' })
    await publish(version, {
      ...{ state: 'final', reason: 'Trường DAO chờ kết luận xác minh.' },
      changeReason: 'Thu hồi theo Quyết định 60/QĐ-SGD.',
    })
    const { versions } = (await site.call('GET', nam(''), undefined, { as: 'public' })).body
    expect(versions.map((one: { state: string }) => one.state)).toEqual(['final', 'superseded', 'superseded'])
  })

  test('every receipt is recomputed, and the journal holds', async () => {
    const { versions } = await done('secretary', 'GET', nam(''))
    for (const { version, publishedAt } of versions) {
      if (publishedAt === null) continue
      const receipt = await site.api.request(`/api/v1${nam(`/receipt?version=${version}`)}`)
      const file = path.join(folder, `${version}.json`)
      writeFileSync(file, await receipt.text())
      const said: string[] = []
      const console = { out: (text: string) => said.push(text), error: (text: string) => said.push(text) }
      expect(await verifyCommand([file], console as never), said.join('\n')).toBe(0)
    }
    await sealJournal(database.db)
    const verified = await verifyJournal(database.db)
    expect(verified.findings).toEqual([])
    expect(verified.rows).toBeGreaterThan(60)
  })
})
