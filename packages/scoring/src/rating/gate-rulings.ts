import type { Basis, GateRuling } from '../input.ts'

/** Which ruling opens which gate for a unit: the last of each. Rulings belong to the final basis. */
export const createGateRulings = (
  rulings: readonly GateRuling[] = [],
  basis: Basis,
): ((unit: string) => (gate: string) => string | undefined) => {
  const found = new Map<string, string>()
  if (basis === 'final') for (const { unit, gate, id } of rulings) found.set(`${unit}\u0000${gate}`, id)
  return unit => gate => found.get(`${unit}\u0000${gate}`)
}
