import type { CalendarStep } from './step.ts'

/** When a step is open: for everybody, or until when for one unit. */
export interface CalendarStepTable {
  period: string
  step: CalendarStep
  /** Empty: for everybody. */
  unit: string
  opensOn: string | null
  closesOn: string | null
  /** Why it was moved last. */
  reason: string | null
}

export type ReopeningState = 'asked' | 'granted' | 'declined'

/** A unit asks that a step that is over be opened for it again; the last asking stands. */
export interface ReopeningTable {
  period: string
  step: CalendarStep
  unit: string
  reason: string
  askedOn: string
  state: ReopeningState
  /** Until when it was opened. */
  until: string | null
  answer: string | null
}
