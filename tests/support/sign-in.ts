/** Where a server answers, and the link of its first secretary, as it gives or prints them. */
export interface Entrance {
  readonly address: string
  readonly firstLink: string | null
}

/** Of the first secretary of every server that a test starts. */
export const secretary = { login: 'thuong-truc', password: 'con cò bay lả bay la' }

/** Nearly free to hash: for servers in the test's own process. */
export const quickPasswords = { log2N: 4, r: 1, p: 1 }

/** Cookies that an answer sets, as a browser sends them back. */
export const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')

/** Headers of the first secretary's requests: comes in by the link, or by the password that was set with it before. */
export const signInTo = async ({ address, firstLink }: Entrance) => {
  const send = (path: string, body: Readonly<Record<string, string | null>>) =>
    fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const joined = await send('/links/use', { link: firstLink, password: secretary.password })
  const answer = joined.ok ? joined : await send('/sessions', secretary)
  if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`)
  return { cookie: cookiesOf(answer.headers), 'sec-fetch-site': 'same-origin' }
}
