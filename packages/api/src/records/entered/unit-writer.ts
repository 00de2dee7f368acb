import { type Issue, issue } from '@thidua/scoring/issues'
import { requestIssues } from '../../http/request-issues.ts'
import { selectBlocks, upsertBlocks, upsertUnits } from '../../units/unit.repository.ts'
import { newUnitsSchema } from '../../units/unit.schema.ts'
import { unitIssues } from '../../units/unit.service.ts'
import { deleteEntered, findEntered } from '../entered.repository.ts'
import type { RecordWriter } from '../record-writer.ts'
import { blocks } from './block.ts'
import { units } from './unit.ts'

const below = ({ path, ...found }: Issue): Issue => ({
  ...found,
  path: path[2] === 'block' ? ['block'] : path.slice(2),
})

/** A unit in a block that is there; its code stays, because everything of it is kept under it. */
export const unitWriter: RecordWriter = {
  isDecision: true,
  remove: (trx, period, key) => deleteEntered(trx, units, period, key),
  store: async (trx, { period, values, former, known }) => {
    const block = (await selectBlocks(trx, period)).find(({ id }) => id === values.block)
    if (!block) return { issues: [issue('unknown-block', ['block'], { block: String(values.block ?? '') })] }
    const { id, label } = block
    const read = newUnitsSchema.safeParse({
      units: [{ ...values, attributes: values.attributes ?? {}, block: { id, label } }],
    })
    if (!read.success) return { issues: requestIssues(read.error).map(below) }
    const [unit] = read.data.units
    if (former !== null && unit!.id !== former.key[0]) return { issues: [issue('key-stays', ['id'])] }
    if (former === null && (await findEntered(trx, units, period, [unit!.id])))
      return { issues: [issue('already-exists', ['id'], { id: unit!.id })] }
    const issues = await unitIssues(trx, period, read.data.units, known)
    if (issues.length > 0) return { issues: issues.map(below) }
    await upsertUnits(trx, period, [{ ...unit!, block: id }])
    return { key: [unit!.id], warnings: [] }
  },
}

/** A block by its name; its code stays as that of a unit does. */
export const blockWriter: RecordWriter = {
  remove: (trx, period, key) => deleteEntered(trx, blocks, period, key),
  store: async (trx, { period, values, former }) => {
    const read = newUnitsSchema.shape.units.element.shape.block.safeParse(values)
    if (!read.success) return { issues: requestIssues(read.error) }
    const { id, label } = read.data
    if (former !== null && id !== former.key[0]) return { issues: [issue('key-stays', ['id'])] }
    if (former === null && (await findEntered(trx, blocks, period, [id])))
      return { issues: [issue('already-exists', ['id'], { id })] }
    await upsertBlocks(trx, period, [{ id, label }])
    return { key: [id], warnings: [] }
  },
}
