import type { Condition } from './conditions/condition.ts'
import { conditionWordOf } from './conditions/condition-words.ts'
import type { Question } from './conditions/word.ts'
import type { Curve } from './curves/curve.ts'
import { curveWordOf } from './curves/curve-words.ts'
import type { CompiledCurve } from './curves/word.ts'
import type { Expression } from './expressions/expression.ts'
import { wordOf } from './expressions/expression-words.ts'
import type { PeerValue, Reader } from './expressions/word.ts'
import { readsOnlyOwnFacts } from './reading/peer-figures.ts'
import type { CriteriaSet } from './schema/criteria-set.ts'

/** Expressions, curves and conditions of a set, each tagged with its word and its numbers parsed, once. */
export interface CompiledLanguage {
  readonly read: (expression: Expression) => Reader
  readonly curve: (curve: Curve) => CompiledCurve
  readonly ask: (condition: Condition) => Question
}

/** Makes each thing once; what is made may need others on the way. */
const once = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>()
  return key => {
    const found = made.get(key)
    if (found !== undefined) return found
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

export const compileLanguage = (set: Pick<CriteriaSet, 'facts'>): CompiledLanguage => {
  const peers = once(
    (expression: Expression): PeerValue => ({
      read: read(expression),
      isOwn: readsOnlyOwnFacts(set, expression),
    }),
  )
  const read: CompiledLanguage['read'] = once((expression: Expression) =>
    wordOf(expression).compile(expression as never, { read, peers }),
  )
  const curve: CompiledLanguage['curve'] = once((written: Curve) =>
    curveWordOf(written).compile(written as never, { read, curve }),
  )
  const ask: CompiledLanguage['ask'] = once((condition: Condition) =>
    conditionWordOf(condition).compile(condition as never, { read, ask }),
  )
  return { read, curve, ask }
}
