import type { Activity, Status } from '../input.ts'
import type { ActivitySignature } from './activity-columns.ts'
import { TextCoder } from './text-coder.ts'

/** Combinations of status and evidence. */
const states = 6
const mostSignatures = 65_536

const stateOf = (status: Status, evidence: boolean): number =>
  (status === 'verified' ? 0 : status === 'submitted' ? 2 : 4) + (evidence ? 1 : 0)

const fields = 5

const hashOf = (kind: number, channel: number, level: number, rest: number): number =>
  Math.imul(kind, 0x9e3779b1) ^ Math.imul(channel, 0x85ebca77) ^ Math.imul(level, 0x27d4eb2f) ^ (rest << 7)

/**
 * Gives each distinct signature a number without building a text for it: the codes of its fields are looked up in
 * an open-addressed table, kept at most a quarter full.
 */
export const createSignatureCoder = (most = mostSignatures) => {
  const signatures: ActivitySignature[] = []
  const kinds = new TextCoder()
  const channels = new TextCoder()
  const levels = new TextCoder()
  const partners = new TextCoder()
  let mask = 4095
  /** Four codes and number + 1, side by side. */
  let table = new Int32Array((mask + 1) * fields)

  const grow = (): void => {
    const old = table
    mask = mask * 2 + 1
    table = new Int32Array((mask + 1) * fields)
    for (let from = 0; from < old.length; from += fields)
      if (old[from + 4] !== 0) {
        const [a, b, c, d] = old.subarray(from, from + 4) as unknown as [number, number, number, number]
        let at = hashOf(a, b, c, d) & mask
        while (table[at * fields + 4] !== 0) at = (at + 1) & mask
        table.set(old.subarray(from, from + fields), at * fields)
      }
  }
  const add = (activity: Activity, codes: readonly number[], at: number): number => {
    const number = signatures.length
    if (number === most) throw new RangeError('more than 65,536 distinct signatures')
    signatures.push({
      kind: activity.kind,
      channel: activity.channel ?? null,
      level: activity.level ?? null,
      partner: activity.partner ?? null,
      evidence: (activity.evidence ?? '') !== '',
      status: activity.status,
    })
    table.set([...codes, number + 1], at)
    if (number * 4 > mask) grow()
    return number
  }
  const code = (activity: Activity): number => {
    const { evidence } = activity
    const hasEvidence = evidence !== undefined && evidence !== ''
    const kind = kinds.code(activity.kind)
    const channel = activity.channel === undefined ? 0 : channels.code(activity.channel)
    const level = activity.level === undefined ? 0 : levels.code(activity.level)
    const partner = activity.partner === undefined ? 0 : partners.code(activity.partner)
    const rest = partner * states + stateOf(activity.status, hasEvidence)
    for (let slot = hashOf(kind, channel, level, rest) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * fields
      const found = table[at + 4] as number
      if (found === 0) return add(activity, [kind, channel, level, rest], at)
      if (
        table[at] === kind &&
        table[at + 1] === channel &&
        table[at + 2] === level &&
        table[at + 3] === rest
      )
        return found - 1
    }
  }
  /** Codes of activities `0 … count`, written from `at` on. */
  const codeAll = (activities: readonly Activity[], count: number, into: Uint16Array, at: number): void => {
    for (let i = 0; i < count; i++) into[at + i] = code(activities[i] as Activity)
  }
  return { signatures, code, codeAll }
}
