import type { Activity } from '../input.ts'
import type { ActivitySignature } from './activity-columns.ts'

const statusCode = { submitted: 0, verified: 1, rejected: 2 } as const
/** Combinations of status and evidence. */
const states = 6
const mostSignatures = 65_536

/** Numbers the texts of one field from 1; absent is 0. */
const createFieldCoder = () => {
  const codes = new Map<string, number>()
  return (text: string | undefined): number => {
    if (text === undefined) return 0
    const found = codes.get(text)
    if (found !== undefined) return found
    codes.set(text, codes.size + 1)
    return codes.size
  }
}

/** Grows `lists` so that it has a list at `index`. */
const listAt = <T>(lists: T[][], index: number): T[] => {
  while (lists.length <= index) lists.push([])
  return lists[index] as T[]
}

/** Gives each distinct signature a number, without building a text for it: arrays nested by field. */
export const createSignatureCoder = () => {
  const signatures: ActivitySignature[] = []
  const kinds = createFieldCoder()
  const channels = createFieldCoder()
  const levels = createFieldCoder()
  const partners = createFieldCoder()
  const numbers: number[][][][] = []

  const add = (activity: Activity, row: number[], at: number): number => {
    if (signatures.length === mostSignatures) throw new RangeError('more than 65,536 distinct signatures')
    while (row.length <= at) row.push(-1)
    row[at] = signatures.length
    return (
      signatures.push({
        kind: activity.kind,
        channel: activity.channel ?? null,
        level: activity.level ?? null,
        partner: activity.partner ?? null,
        evidence: (activity.evidence ?? '') !== '',
        status: activity.status,
      }) - 1
    )
  }
  const code = (activity: Activity): number => {
    const [kind, channel, level] = [kinds(activity.kind), channels(activity.channel), levels(activity.level)]
    const at =
      partners(activity.partner) * states + statusCode[activity.status] * 2 + (activity.evidence ? 1 : 0)
    const found = numbers[kind]?.[channel]?.[level]?.[at]
    if (found !== undefined && found >= 0) return found
    return add(activity, listAt(listAt(listAt(numbers, kind), channel), level), at)
  }
  return { signatures, code }
}
