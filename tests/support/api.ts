import { readFileSync } from 'node:fs'
import { createApi } from '../../packages/api/src/app.ts'
import type { Db } from '../../packages/api/src/db/database.ts'
import { createServices, type ServiceOptions } from '../../packages/api/src/services.ts'
import { createWorkPools } from '../../packages/api/src/work/work-pools.ts'
import { letterFolder, schoolYear } from './letter-set.ts'
import { makeOldToken } from './old-token.ts'
import { quickPasswords } from './sign-in.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the tests assert
  readonly body: any
}

interface CallOptions {
  readonly headers?: Record<string, string>
  /** The committee's token goes along unless this says otherwise: nobody, or a person by the cookie of a session. */
  readonly as?: 'committee' | 'public' | { readonly cookie: string }
}

/** For all tests of a worker, as one server has it for all who ask. Whoever closes it takes one of its own. */
const work = createWorkPools({ politeness: 0 })

/** The API on an open database, called as any client calls it: through requests. */
export const apiOn = async (db: Db, options: Omit<ServiceOptions, 'db'> = {}) => {
  const services = createServices({ db, work, passwordCost: quickPasswords, ...options })
  const token = await makeOldToken(db)
  const api = createApi(services)

  const call = async (method: string, path: string, body?: unknown, { headers, as }: CallOptions = {}) => {
    const isRaw = body instanceof FormData || typeof body === 'string'
    const response = await api.request(`/api/v1${path}`, {
      method,
      headers: {
        ...((as === undefined || as === 'committee') &&
          token !== null && { authorization: `Bearer ${token}` }),
        ...(typeof as === 'object' && { cookie: as.cookie, origin: 'http://localhost' }),
        ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isRaw ? (body as FormData | string) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    }
    return answer
  }

  /** Uploads a file and waits until it is done. */
  const upload = async (
    period: string,
    file: { readonly name: string; readonly content: Uint8Array | string },
    status: 'submitted' | 'verified' = 'verified',
  ) => {
    const form = new FormData()
    form.set('file', new File([file.content as BlobPart], file.name))
    form.set('status', status)
    return call('POST', `/periods/${period}/imports`, form, { headers: { prefer: 'wait=60' } })
  }

  return { api, services, token: token ?? '', call, upload }
}
export type TestApi = Awaited<ReturnType<typeof apiOn>>

/** A period on the letter's criteria set, with the units of the illustrative year. */
export const openSampleYear = async ({ call, upload }: TestApi): Promise<string> => {
  const yaml = readFileSync(new URL('criteria.yaml', letterFolder), 'utf8')
  const set = await call('POST', '/criteria-sets', yaml, { headers: { 'content-type': 'application/yaml' } })
  await call('POST', '/periods', {
    ...{ id: 'nam-hoc', title: 'Năm học 2023-2024', ...schoolYear, proposalDate: '2024-06-15' },
    ...{ illustrative: true, criteriaSet: set.body.digest },
  })
  await upload('nam-hoc', sampleFile('don-vi.xlsx'))
  return 'nam-hoc'
}

export const sampleFolder = new URL('../../examples/nam-hoc-2023-2024/', import.meta.url)

export const sampleFile = (name: string) => ({ name, content: readFileSync(new URL(name, sampleFolder)) })
