import type { StoredState } from './pending-change.table.ts'

/** A proposal that nobody has decided on for so long is void: what was seen is too long ago. */
const pendingDays = 14
const dayMilliseconds = 86_400_000

export const pendingStates = ['waiting', 'carried-out', 'declined', 'withdrawn', 'closed', 'expired'] as const
export type PendingState = (typeof pendingStates)[number]

export const expiryOf = (proposedAt: string): string =>
  new Date(Date.parse(proposedAt) + pendingDays * dayMilliseconds).toISOString()

/** Whatever was proposed before this moment has expired. */
export const oldestWaiting = (now: Date): string =>
  new Date(now.getTime() - pendingDays * dayMilliseconds).toISOString()

/** Expiring is no write: it follows from the day. */
export const stateOn = (
  { state, proposedAt }: { readonly state: StoredState; readonly proposedAt: string },
  now: Date,
): PendingState => (state === 'waiting' && proposedAt <= oldestWaiting(now) ? 'expired' : state)
