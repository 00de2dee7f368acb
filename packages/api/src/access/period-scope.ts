import type { PeriodState } from './rights.ts'

/** Which period: what a grant is compared with. */
export interface PeriodPlace {
  readonly id: string
  readonly province: string | null
}

/** What of a period decides whether a right holds in it. */
export interface PeriodScope extends PeriodPlace {
  readonly state: PeriodState
  /** The calendar day in Viet Nam on which it is asked. */
  readonly day: string
}
