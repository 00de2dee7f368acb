import { read } from '../api/read.ts'
import type { Visit } from './visit.ts'

/** Everything that is stored of what became of the units of a period, and what it does as things stand. */
export async function readEvents({ api, t, shelf }: Visit, period: string) {
  const param = { period }
  const [detail, { successions }, { closures }, { units }, { ended, warnings }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].successions.$get({ param, query: {} })),
    read(api.periods[':period'].closures.$get({ param, query: {} })),
    read(api.periods[':period'].units.$get({ param })),
    read(api.periods[':period'].organisation.$get({ param })),
  ])
  const { set } = await shelf.open(api, detail.criteriaSet.digest, t)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return {
    ...{ detail, successions, closures, units, ended, warnings },
    hasPolicy: set.policies.succession !== undefined,
    nameOf: (unit: string): string => names.get(unit) ?? unit,
  }
}

export type Events = Awaited<ReturnType<typeof readEvents>>
export type Succession = Events['successions'][number]
export type Closure = Events['closures'][number]
