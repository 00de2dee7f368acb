import { read } from '../../api/read.ts'
import type { RecordNames } from '../../view-models/record-values.ts'
import type { Visit } from '../visit.ts'

/** The period, and everything that its records name. */
export async function readNames({ api, t, shelf }: Visit, period: string) {
  const param = { period }
  const [detail, { units }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].units.$get({ param })),
  ])
  const index = await shelf.open(api, detail.criteriaSet.digest, t)
  const names: RecordNames = {
    ...{ index, t },
    units: new Map(units.map(({ id, name }) => [id, name])),
    blocks: new Map(detail.blocks.map(({ id, label }) => [id, label])),
  }
  return { detail, units, names }
}
