import type { GateAnswer } from './unit-rating.ts'

/** A gate is closed where its condition holds and no ruling opens it; *unknown* leaves it open. */
export const isClosed = ({ answer, ruling }: Pick<GateAnswer, 'answer' | 'ruling'>): boolean =>
  answer === 'yes' && ruling === undefined
