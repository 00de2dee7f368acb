// What the rule engines' facts cost before an engine has done anything.
import { unitFacts } from './facts.mjs'

export const candidates = async workload => [
  {
    name: 'the facts alone',
    idiom: 'sums per unit by hand-written code: part of every row named facts',
    explains: '–',
    run: () => void unitFacts(workload),
  },
]
