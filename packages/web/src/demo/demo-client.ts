import { randomBytes } from 'node:crypto'
import { type ApiClient, createClient, fetchInProcess } from '@thidua/api/client'
import { createApi, type Services } from '@thidua/api/server'
import { read } from '../api/read.ts'

/** The API's typed client as the first secretary, who comes in by the link: the demo uses the doors that everybody has. */
export async function createDemoClient(
  services: Services,
  link: string,
  password = randomBytes(24).toString('base64url'),
): Promise<ApiClient> {
  const call = fetchInProcess(createApi(services))
  const joined = await createClient(call).links.use.$post({ json: { link, password } })
  const cookie = joined.headers
    .getSetCookie()
    .map(text => text.split(';')[0])
    .join('; ')
  await read(Promise.resolve(joined))
  return createClient((input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    headers.set('sec-fetch-site', 'same-origin')
    return call(input, { ...init, headers })
  })
}

export type DemoClient = ApiClient
