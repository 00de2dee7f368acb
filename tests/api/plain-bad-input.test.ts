import { beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '../support/database.ts'
import { openSmallYear, type SmallYear } from '../support/small-year.ts'

const unit = { id: 'U9', name: 'Trường U9', kind: 'school', block: { id: 'b1', label: 'Khối 1' } }
const activity = { unit: 'U1', date: '2024-03-19', kind: 'article' }

/** Input that no database takes, and the code that says what is wrong with it. */
const cases: Readonly<Record<string, readonly [method: string, path: string, body: unknown, code: string]>> =
  {
    'a cursor with a day that is none': [
      'GET',
      '/activities?after=2024-13-45~x',
      undefined,
      'invalid-cursor',
    ],
    'a cursor of the year 0': ['GET', '/activities?after=0000-01-01~x', undefined, 'invalid-cursor'],
    'a cursor with half a character': [
      'GET',
      '/activities?after=2024-01-01~%00',
      undefined,
      'invalid-cursor',
    ],
    'a version past what is stored': ['GET', '/overview?version=2147483648', undefined, 'too-big'],
    'an earlier version past what is stored': [
      'GET',
      '/results/1/changes?since=2147483648',
      undefined,
      'too-big',
    ],
    'a version in the path past what is stored': [
      'GET',
      '/results/2147483648/publication',
      undefined,
      'too-big',
    ],
    'a page without end': ['GET', '/activities?limit=1e9', undefined, 'too-big'],
    'a day of the year 0': ['PATCH', '', { proposalDate: '0000-01-01' }, 'invalid-date'],
    'a day that is none': ['PATCH', '', { proposalDate: '0000-00-00' }, 'invalid-date'],
    'a scoring as of the year 0': ['POST', '/results', { asOf: '0000-01-01' }, 'invalid-date'],
    'half a character in a title': ['PATCH', '', { title: 'Năm \ud83d' }, 'broken-character'],
    'half a character in a name': [
      'POST',
      '/units',
      { units: [{ ...unit, name: '\udc00' }] },
      'broken-character',
    ],
    'half a character in an id': ['POST', '/units', { units: [{ ...unit, id: 'U\ud800' }] }, 'invalid-id'],
    'half a character in an activity': [
      ...([
        'POST',
        '/activities',
        { activities: [{ ...activity, title: 'x\ud800' }] },
        'broken-character',
      ] as const),
    ],
    'an id of another shape': ['GET', '/units/%00/score', undefined, 'invalid-id'],
  }

onEachDatabase('plain bad input', database => {
  let year: SmallYear
  beforeAll(async () => {
    await database.reset()
    year = await openSmallYear(database.db)
  })

  test.for(Object.entries(cases))('%s is refused with its place', async ([, [method, path, body, code]]) => {
    const answer = await year.call(method, `/periods/nam${path}`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(422)
    expect(answer.body.errors[0].code).toBe(code)
  })

  test.for(['/overview', '/results/1/publication', '/results/1/changes', '/activities', '/units'])(
    'a period that cannot be named is refused at %s',
    async path => {
      const answer = await year.call('GET', `/periods/%00${path}`)
      expect(answer.status, JSON.stringify(answer.body)).toBe(422)
    },
  )

  test('the units of a file may be called anything but what is no text', async () => {
    const form = new FormData()
    form.set('file', new File(['x'], 'x.csv'))
    form.set('unit', 'U\0')
    expect((await year.call('POST', '/periods/nam/imports', form)).status).toBe(422)
  })
})
