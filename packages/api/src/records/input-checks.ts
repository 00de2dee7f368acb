import { type Issue, issue } from '@thidua/scoring/issues'
import type { InputContext } from './input-context.ts'

type Path = readonly (string | number)[]

export const checkUnit = ({ units }: Pick<InputContext, 'units'>, unit: string, path: Path): Issue[] =>
  units.has(unit) ? [] : [issue('unknown-unit', [...path, 'unit'], { unit })]

/** Keys that stand twice in one request: which of the two counts would be a guess. */
export const checkRepeats = <T>(items: readonly T[], keyOf: (item: T) => string, at: string): Issue[] => {
  const seen = new Set<string>()
  return items.flatMap((item, i) => {
    const id = keyOf(item)
    if (seen.has(id)) return [issue('repeated-key', [at, i], { id })]
    seen.add(id)
    return []
  })
}
