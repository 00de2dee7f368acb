import type { Succession } from '../input.ts'
import { type Issue, issue } from '../result.ts'
import { heirAmong, stepsByUnit, stepsFrom } from '../succession/heirs.ts'
import { allOf, each, type RecordCheck, type RecordRoom, repeated } from './room.ts'
import { absentable, anyText, dateText, flag, idText, objectOf } from './shape.ts'

const nameOf = ({ from, to }: Succession): string => `${from} → ${to}`

/**
 * What keeps records of merged, renamed or split units from their heir: a split that names no one heir, steps that
 * ring or go back in time. Nothing without the policy.
 */
const checkSteps: RecordCheck<Succession> = (successions, { set, period, blocks }) => {
  if (!set.policies.succession) return []
  const units = [...blocks.keys()].map(id => ({ id }))
  const { steps } = stepsByUnit({ units, period, successions })
  const told = new Set<string>()
  return successions.flatMap((step, i): Issue[] => {
    const { from } = step
    const own = steps.get(from) ?? []
    if (!own.includes(step)) return []
    const heir = heirAmong(own)
    if (heir === undefined) {
      if (told.has(from)) return []
      told.add(from)
      const heirs = own.map(given => given.to).join(', ')
      return [issue('split-without-heir', [i, 'from'], { unit: from, heirs })]
    }
    return heir === step && !stepsFrom(from, steps)
      ? [issue('succession-leads-back', [i, 'to'], { unit: from })]
      : []
  })
}

/** Units that nobody knows may be named: they are gone, or are no unit of this period. */
export const successionRoom: RecordRoom<Succession> = {
  shape: objectOf(
    { from: idText, to: idText, on: dateText, document: anyText },
    absentable({ name: anyText, inherits: flag }),
  ),
  isOptional: true,
  nameOf,
  check: allOf(
    repeated(nameOf),
    each(({ from, to }) => (from === to ? [issue('own-successor', ['to'])] : [])),
  ),
  inWhole: checkSteps,
}
