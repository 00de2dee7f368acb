import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '../../packages/api/src/access/grant.ts'
import { everyRight, type PeriodState, type Right, ruleOf } from '../../packages/api/src/access/rights.ts'
import { onMemoryDatabase } from '../support/database.ts'
import { personWith } from '../support/people.ts'
import { fileForm, phoneJpeg } from '../support/photos.ts'
import { declared, marked, openSmallYear, type SmallYear } from '../support/small-year.ts'

interface Route {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly hasBody: boolean
  readonly rights: readonly Right[]
}

interface Who {
  readonly name: string
  readonly role: Role
  /** Whether the role is of this period, this province and today. */
  readonly holds: boolean
  readonly isNarrow: boolean
  readonly cookie: string
}

/** Asked for by a page or within another route, not by a route of its own. */
const namedNowhere: readonly Right[] = ['score-much-data', 'enter-late']

const guardCodes = ['sign-in-needed', 'not-allowed', 'not-any-more']

describe('the table of rights', () => {
  onMemoryDatabase(database => {
    let year: SmallYear
    let routes: readonly Route[]
    let people: readonly Who[]
    let block = ''
    let importId = ''

    const scopeOf = (role: Role) => ({
      ...(role === 'officer' && { unit: 'U1' }),
      ...(role === 'block-head' && { block }),
    })

    const everybody = async (): Promise<Who[]> => {
      const found: Who[] = []
      const add = async (name: string, role: Role, holds: boolean, scope: object) => {
        const { cookie } = await personWith(database.db, [{ role, ...scope }])
        found.push({ name, role, holds, isNarrow: 'unit' in scope || 'block' in scope, cookie })
      }
      for (const role of roles) {
        await add(role, role, true, scopeOf(role))
        if (role !== 'secretary' && role !== 'officer') continue
        await add(`${role} until yesterday`, role, false, { ...scopeOf(role), endsOn: '2024-05-31' })
        await add(`${role} of another period`, role, false, { ...scopeOf(role), period: 'khac' })
        await add(`${role} of another province`, role, false, { ...scopeOf(role), province: 'T2' })
      }
      await add('secretary of one block', 'secretary', true, { block })
      return found
    }

    beforeAll(async () => {
      await database.reset()
      year = await openSmallYear(database.db, { now: () => new Date('2024-06-01T01:00:00Z') })
      const { paths } = (await year.call('GET', '/openapi.json')).body
      routes = Object.entries<Record<string, { requestBody?: object; 'x-right': Right[] }>>(paths).flatMap(
        ([path, methods]) =>
          Object.entries(methods).map(([method, { requestBody, 'x-right': rights }]) => ({
            ...{ name: `${method} ${path}`, method: method.toUpperCase(), path, rights },
            hasBody: requestBody !== undefined,
          })),
      )
      block = (await year.get('')).body.blocks[0].id
      importId = (await year.get('/imports')).body.imports[0].id
      await database.db.insertInto('province').values({ id: 'T2', name: 'Tỉnh khác' }).execute()
      people = await everybody()
    })

    /** A request that only the guard lets go far: what cannot be read, about nothing that is there. */
    const outcomeOf = async ({ method, path, hasBody }: Route, as: 'public' | { cookie: string }) => {
      const address = path
        .replace('{period}', 'nam')
        .replace('{import}', importId)
        .replace(/\{version\}/, '999')
        .replace(/\{\w+\}/g, 'khong-co')
      const headers = { 'content-type': 'application/json' }
      const answer = await year.call(method, address, hasBody ? '{' : undefined, { as, headers })
      expect([method, address, answer.status < 500]).toEqual([method, address, true])
      const [code] = (answer.body.errors ?? []).map((found: { code: string }) => found.code)
      return guardCodes.includes(code) ? code : 'passes'
    }

    const expected = ({ rights }: Route, { role, holds, isNarrow }: Who, state: PeriodState): string => {
      const rules = rights.map(ruleOf)
      if (rules.some(({ about }) => about === 'anybody')) return 'passes'
      const giving = rules.flatMap(({ about, roles: having }) =>
        holds && (about === 'records' || !isNarrow) ? (having[role] ?? []) : [],
      )
      if (giving.length === 0) return 'not-allowed'
      return giving.some(({ states = [state] }) => states.includes(state)) ? 'passes' : 'not-any-more'
    }

    const differences = async (state: PeriodState, whom: readonly Who[]) => {
      const found: string[] = []
      for (const route of routes.filter(({ rights }) => ruleOf(rights[0] as Right).about !== 'anybody'))
        for (const who of whom) {
          const outcome = await outcomeOf(route, who)
          if (outcome !== expected(route, who, state)) found.push(`${route.name} as ${who.name}: ${outcome}`)
        }
      return found
    }

    test('every route names a right, and the document says who has it', async () => {
      expect(routes.length).toBeGreaterThan(50)
      expect(routes.filter(({ rights }) => !rights?.length)).toEqual([])
      const named = new Set(routes.flatMap(({ rights }) => rights))
      expect(everyRight.filter(right => !named.has(right))).toEqual(namedNowhere)
    })

    test('without a role nobody gets past a guard, and everybody gets to what is for anybody', async () => {
      for (const route of routes) {
        const isOpen = route.rights.some(right => ruleOf(right).about === 'anybody')
        if (isOpen && route.method !== 'GET') continue
        // Anybody may call them, and whoever has not come in has nothing of their own to look after.
        if (route.path.startsWith('/people/me')) continue
        const wanted = isOpen ? 'passes' : 'sign-in-needed'
        const found = await outcomeOf(route, 'public')
        const isUnpublished = isOpen && route.path.includes('{period}') && found === 'sign-in-needed'
        expect([route.name, isUnpublished ? 'passes' : found]).toEqual([route.name, wanted])
      }
    })

    test('while a period is open every role passes where the table says so, and nowhere else', async () => {
      expect(await differences('open', people)).toEqual([])
    })

    let entered = 0
    const nextNumber = (): number => {
      entered += 1
      return entered
    }
    const newActivity = async (unit: string): Promise<string> => {
      const title = `Tin số ${nextNumber()}`
      const { body } = await year.post('/activities', {
        activities: [{ unit, date: '2024-03-05', kind: 'article', title }],
      })
      return body.outcomes[0].id
    }

    const isDecider = (role: Role): boolean => role === 'verifier'
    const stepOf = (role: Role) =>
      isDecider(role) ? { status: 'verified' } : { status: 'voided', reason: 'Nhập nhầm' }
    const one = '/periods/{period}/activities/{activity}'
    const file = `${one}/evidence/{digest}`

    /** An activity with a photo. */
    const withPhoto = async (unit: string) => {
      const id = await newActivity(unit)
      const { body } = await year.post(`/activities/${id}/evidence`, fileForm(phoneJpeg()))
      return { id, digest: body.digest as string }
    }

    const confirmed = async (unit: string, claims: readonly object[] = []) => {
      const { digest } = (await year.get(`/self-scores/${unit}`)).body
      await year.call('PUT', `/periods/nam/self-scores/${unit}`, { digest, claims })
    }

    /** Everything of the unit is verified, and it stands for nothing else. */
    const verifyAll = async (unit: string): Promise<void> => {
      const { activities } = (await year.get(`/activities?unit=${unit}&limit=1000`)).body
      for (const { id, status } of activities)
        if (status === 'submitted') await year.patch(`/activities/${id}`, { status: 'verified' })
      await year.post('/declarations', declared({ [unit]: String(nextNumber()) }))
      await confirmed(unit)
    }

    /** What one role sends about one unit, by route. A route that asks of each record and is not here fails the test. */
    const fixtures: Readonly<
      Record<
        string,
        (
          unit: string,
          role: Role,
        ) => Promise<{ readonly id?: string; readonly digest?: string; readonly body?: object }>
      >
    > = {
      'post /periods/{period}/activities': async unit => ({
        body: { activities: [{ unit, date: '2024-04-06', kind: 'article', title: `Tin ${nextNumber()}` }] },
      }),
      'post /periods/{period}/activities/decisions': async (unit, role) => ({
        body: { decisions: [{ activity: await newActivity(unit), ...stepOf(role) }] },
      }),
      [`put ${one}`]: async unit => ({
        ...{ id: `pw-${nextNumber()}` },
        body: { unit, date: '2024-04-07', kind: 'article', title: `Tin ${entered}` },
      }),
      [`patch ${one}`]: async (unit, role) => ({ id: await newActivity(unit), body: stepOf(role) }),
      [`delete ${one}`]: async unit => ({ id: await newActivity(unit) }),
      [`post ${one}/evidence`]: async unit => ({ id: await newActivity(unit), body: fileForm(phoneJpeg()) }),
      [`patch ${file}`]: async unit => ({
        ...(await withPhoto(unit)),
        body: { isPublic: true, faces: 'none' },
      }),
      [`post ${file}/removal`]: async unit => ({ ...(await withPhoto(unit)), body: { reason: 'Nhầm tệp' } }),
      'post /periods/{period}/declarations': async (unit, role) => {
        const value = String(nextNumber())
        const claim = declared({ [unit]: value }, { status: 'submitted' })
        if (!isDecider(role)) return { body: claim }
        await year.post('/declarations', claim)
        return { body: declared({ [unit]: value }, { status: 'verified' }) }
      },
      'put /periods/{period}/registrations/{unit}': async unit => {
        const { registered } = (await year.get(`/registrations/${unit}`)).body
        const targets = [{ criterion: 'C', points: String(nextNumber()) }]
        return { body: { read: registered?.revision ?? 0, targets } }
      },
      'put /periods/{period}/explanations/{unit}': async unit => {
        await verifyAll(unit)
        await confirmed(unit, [{ criterion: 'C', points: '999.5', reason: 'Còn nữa' }])
        const { digest } = (await year.get(`/explanations/${unit}`)).body
        return { body: { digest, explanations: [{ criterion: 'C', text: `Lý do ${nextNumber()}` }] } }
      },
      'put /periods/{period}/explanations/{unit}/agreement': async unit => {
        await verifyAll(unit)
        return { body: { digest: (await year.get(`/explanations/${unit}`)).body.digest } }
      },
      'put /periods/{period}/explanations/{unit}/{criterion}/settlement': async unit => {
        const { differences } = (await year.get(`/explanations/${unit}`)).body
        const { revision } = differences[0].explanation
        return { body: { outcome: 'kept', answer: `Vì ${nextNumber()}`, read: revision } }
      },
      'put /periods/{period}/self-scores/{unit}': async unit => ({
        body: { digest: (await year.get(`/self-scores/${unit}`)).body.digest },
      }),
      'put /periods/{period}/reopenings/{step}/{unit}': async () => {
        const steps = [{ step: 'council', closesOn: '2024-05-01' }]
        await year.call('PUT', '/periods/nam/calendar', { steps, reason: 'Thử' })
        return { body: { reason: `Lần ${nextNumber()}` } }
      },
      'post /periods/{period}/marks': async unit => ({ body: marked([unit]) }),
      // The last route that asks of each: from here on the period is published.
      'post /periods/{period}/review-requests': async unit => {
        if ((await year.get('/review')).body.published === null) {
          await year.post('/declarations', declared({ U1: '8', U2: '4', U3: '5' }))
          await year.publish(await year.score(), 'Lấy ý kiến')
        }
        return { body: { id: randomUUID(), unit, wish: 'Xem lại', why: 'Thiếu một tin' } }
      },
    }

    /** What is written of a block is asked for in the tests of block meetings. */
    const asksOfEach = ({ method, rights }: Route): boolean =>
      method !== 'GET' &&
      rights.some(right =>
        Object.values(ruleOf(right).roles).some(
          ({ reach, stepsBack }) => !['all', 'own-block'].includes(reach) || stepsBack,
        ),
      )

    /** Whether what was sent was done: neither refused as another's, nor told to be absent. */
    const isDone = async (route: Route, unit: string, role: Role, cookie: string): Promise<boolean> => {
      const {
        id = '',
        digest = '',
        body,
      } = await (fixtures[route.name] as (typeof fixtures)[string])(unit, role)
      const address = route.path
        .replace('{period}', 'nam')
        .replace('{activity}', id)
        .replace('{digest}', digest)
        .replace('{step}', 'council')
        .replace('{criterion}', 'C')
        .replace('{unit}', unit)
      const answer = await year.call(route.method, address, body, { as: { cookie } })
      if (answer.status < 300)
        return !(answer.body.outcomes ?? []).some((made: { outcome?: string }) => made.outcome === 'refused')
      const codes = (answer.body.errors ?? []).map((found: { code: string }) => found.code)
      expect([route.name, role, answer.status]).toEqual([
        route.name,
        role,
        ['activity-not-found', 'evidence-not-found'].includes(codes[0]) ? 404 : 403,
      ])
      return false
    }

    test('what a role reaches is done, and what it does not reach is refused', async () => {
      const asking = routes.filter(asksOfEach)
      expect(asking.map(({ name }) => name).toSorted()).toEqual(Object.keys(fixtures).toSorted())
      const own: readonly (readonly [Role, object, boolean, boolean])[] = [
        ['officer', { unit: 'U1' }, true, false],
        ['verifier', { criteria: ['C', 'A', 'J'] }, true, true],
        ['verifier', { criteria: ['khac'] }, false, false],
        ['council-member', {}, true, true],
        ['secretary', {}, true, true],
        ['secretary', { unit: 'U1' }, true, false],
      ]
      for (const route of asking)
        for (const [role, scope, isOwnDone, isOthersDone] of own) {
          if (!route.rights.some(right => ruleOf(right).roles[role])) continue
          // A verifier enters nothing: what deletes or adds is not theirs, and their guard says so.
          const { cookie } = await personWith(database.db, [{ role, ...scope }])
          const done = [await isDone(route, 'U1', role, cookie), await isDone(route, 'U2', role, cookie)]
          expect([route.name, role, scope, ...done]).toEqual([
            route.name,
            role,
            scope,
            isOwnDone,
            isOthersDone,
          ])
        }
    })

    test('after a result is published every role still passes where the table says so', async () => {
      await year.post('/declarations', declared({ U1: '8', U2: '4', U3: '5' }))
      await year.post('/declarations', declared({ U1: '0', U2: '0', U3: '0' }, { fact: 'cases' }))
      await year.post('/marks', marked(['U1', 'U2', 'U3']))
      const { body } = await year.publish(await year.score(), 'thử')
      expect(body.publishedAt).toBeTypeOf('string')
      const holding = people.filter(({ holds }) => holds)
      expect(await differences('published', holding)).toEqual([])
    })
  })
})
