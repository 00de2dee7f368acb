import type { Activity, Status } from '../input.ts'
import type { ActivitySignature } from './activity-columns.ts'
import { SignatureTable } from './signature-table.ts'
import { TextCoder } from './text-coder.ts'

/** Combinations of status and evidence. */
export const states = 6
/** What 16 bits number. */
export const mostSignatures = 65_536

export const stateOf = (status: Status, evidence: boolean): number =>
  (status === 'verified' ? 0 : status === 'submitted' ? 2 : 4) + (evidence ? 1 : 0)

/** Gives each distinct signature a number without building a text for it. */
export const createSignatureCoder = (most = mostSignatures) => {
  const signatures: ActivitySignature[] = []
  const kinds = new TextCoder()
  const channels = new TextCoder()
  const levels = new TextCoder()
  const partners = new TextCoder()
  const table = new SignatureTable()

  const remember = ({ kind, channel, level, partner, evidence, status }: Activity): void => {
    if (signatures.length === most) throw new RangeError('more than 65,536 distinct signatures')
    signatures.push({
      kind,
      channel: channel ?? null,
      level: level ?? null,
      partner: partner ?? null,
      evidence: (evidence ?? '') !== '',
      status,
    })
  }
  const code = (activity: Activity): number => {
    const { evidence } = activity
    const hasEvidence = evidence !== undefined && evidence !== ''
    const kind = kinds.code(activity.kind)
    const channel = activity.channel === undefined ? 0 : channels.code(activity.channel)
    const level = activity.level === undefined ? 0 : levels.code(activity.level)
    const partner = activity.partner === undefined ? 0 : partners.code(activity.partner)
    const rest = partner * states + stateOf(activity.status, hasEvidence)
    const found = table.find(kind, channel, level, rest)
    if (found >= 0) return found
    remember(activity)
    return table.add(kind, channel, level, rest)
  }
  /** Codes of activities `0 … count`, written from `at` on. */
  const codeAll = (activities: readonly Activity[], count: number, into: Uint16Array, at: number): void => {
    for (let i = 0; i < count; i++) into[at + i] = code(activities[i] as Activity)
  }
  return { signatures, code, codeAll }
}
