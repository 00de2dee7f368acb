import { read } from '../api/read.ts'
import { vi } from '../text/vi.ts'
import type { DemoClient } from './demo-client.ts'

const { demo: words, roles } = vi

/** Who is added to the demo beside its first secretary. */
const invited = [
  { role: 'verifier', login: 'tham-dinh', name: words.people.verifier },
  { role: 'council-member', login: 'hoi-dong', name: words.people.councilMember },
  { role: 'officer', login: 'thpt02.can-bo', name: words.people.officer, unit: 'THPT02' },
] as const

export interface DemoLink {
  readonly role: string
  readonly secret: string
}

/** One person of each role, and for each the secret of a one-time link. */
export async function invitePeople(client: DemoClient): Promise<readonly DemoLink[]> {
  const { persons } = await read(client.people.$get({ query: {} }))
  const renewed = await read(client.people.links.$post({ json: { persons: persons.map(({ id }) => id) } }))
  const links = renewed.links.map(({ secret }) => ({ role: roles.names.secretary, secret }))
  for (const { name, login, ...grant } of invited) {
    const added = await read(client.people.$post({ json: { name, login, grants: [grant] } }))
    // A new installation asks for no second person.
    if (!('link' in added)) continue
    const { link } = added
    links.push({ role: roles.names[grant.role], secret: link.secret })
  }
  return links
}
