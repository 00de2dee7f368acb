import type { Activity } from '../input.ts'
import type { ActivitySignature } from './activity-columns.ts'

const statusCode = { submitted: 0, verified: 1, rejected: 2 } as const
const evidenceStates = 2
const statuses = 3

/** Numbers the texts of one field from 1; absent is 0. Remembers the last text, since neighbours are often alike. */
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

/** Most distinct texts of one field; far beyond any vocabulary. */
const fieldSize = 4096

/** Gives each distinct signature a number, without building a text for it. */
export const createSignatureCoder = () => {
  const signatures: ActivitySignature[] = []
  const [kinds, channels, levels, partners] = Array.from({ length: 4 }, createFieldCoder) as [
    ReturnType<typeof createFieldCoder>,
    ReturnType<typeof createFieldCoder>,
    ReturnType<typeof createFieldCoder>,
    ReturnType<typeof createFieldCoder>,
  ]
  const numbers = new Map<number, number>()
  const add = (activity: Activity, key: number): number => {
    if (signatures.length > 65_535) throw new RangeError('more than 65,536 distinct signatures')
    numbers.set(key, signatures.length)
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
    const hasEvidence = activity.evidence ? 1 : 0
    const texts =
      ((kinds(activity.kind) * fieldSize + channels(activity.channel)) * 64 + levels(activity.level)) *
      fieldSize
    const key =
      ((texts + partners(activity.partner)) * evidenceStates + hasEvidence) * statuses +
      statusCode[activity.status]
    return numbers.get(key) ?? add(activity, key)
  }
  return { signatures, code }
}
