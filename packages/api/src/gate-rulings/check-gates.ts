import { type CriteriaSet, type GateRuling, type Issue, issue } from '@thidua/scoring'

/** Decisions on a gate that the set does not have would open nothing, in silence. */
export const checkGates = ({ gates }: CriteriaSet, rulings: readonly Pick<GateRuling, 'gate'>[]): Issue[] =>
  rulings.flatMap(({ gate }, i) =>
    gates.some(({ id }) => id === gate)
      ? []
      : [issue('unknown-gate', ['gateRulings', i, 'gate'], { name: gate })],
  )
