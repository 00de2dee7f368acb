import type { SmallYear } from '../small-year.ts'
import type { Operation } from './description.ts'
import type { Known } from './schema-values.ts'

const walk = (value: unknown, see: (name: string, value: unknown) => void): void => {
  if (Array.isArray(value)) for (const item of value) walk(item, see)
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string') see(name, inner)
      walk(inner, see)
    }
}

const many = 40

/** What is stored, by the names under which the API's own answers tell it, so that requests can mean it. */
export const knownOf = async (year: SmallYear, operations: readonly Operation[]): Promise<Known> => {
  const found = new Map<string, Set<unknown>>()
  const see = (name: string, value: unknown): void => {
    const values = found.get(name) ?? new Set()
    if (values.size < many) values.add(value)
    found.set(name, values)
  }
  for (const { method, path } of operations) {
    if (method !== 'get' || path.replace('{period}', '').includes('{')) continue
    const { status, body } = await year.call('GET', path.replace('{period}', 'nam'))
    if (status === 200) walk(body, see)
  }
  // Texts of sentences say nothing as values, and ids of one kind are not those of another.
  for (const name of ['title', 'label', 'message', 'text', 'vi', 'en', 'type', 'format', 'id', 'name', 'set'])
    found.delete(name)
  const imports = (await year.get('/imports')).body.imports.map(({ id }: { id: string }) => id)
  const { activities } = (await year.get('/activities')).body
  const set = (await year.get('/criteria-set')).body
  return {
    ...Object.fromEntries([...found].map(([name, values]) => [name, [...values]])),
    period: ['nam'],
    block: (await year.get('')).body.blocks.map(({ id }: { id: string }) => id),
    unit: ['U1', 'U2', 'U3'],
    activity: activities.map(({ id }: { id: string }) => id),
    import: imports,
    version: [1, 2],
    since: [1, 2],
    digest: [set.reference.digest],
    criteriaSet: [set.reference.digest, set.set],
    after: ['2024-03-19~x', '0', '5'],
    from: ['2024-01-01', '2024-06-01'],
    to: ['2024-12-31'],
  }
}
