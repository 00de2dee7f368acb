import { type ApiClient, createClient, fetchInProcess } from '@thidua/api/client'
import { createApi, type Services } from '@thidua/api/server'

/** The API's typed client with the committee's token: the demo uses the doors that everybody has. */
export function createDemoClient(services: Services, token: string): ApiClient {
  const call = fetchInProcess(createApi(services))
  return createClient((input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('authorization', `Bearer ${token}`)
    return call(input, { ...init, headers })
  })
}

export type DemoClient = ReturnType<typeof createDemoClient>
