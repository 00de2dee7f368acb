import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Basis, Declaration, Mark, ScoringInput, Unit } from '@thidua/scoring/records'
import { awaitsData, openFactsOf } from '../../packages/scoring/src/analysis/ranges/open-facts.ts'
import { decimal, type Pick } from './pick.ts'

type Line = NonNullable<CriteriaSet['groups'][number]['criteria']>[number]['lines'][number]

export const linesOf = (groups: CriteriaSet['groups']): readonly Line[] =>
  groups.flatMap(group => [
    ...(group.criteria ?? []).flatMap(({ lines }) => lines),
    ...linesOf([...(group.groups ?? [])]),
  ])

/** Values near which rules change their mind, and values far from them. */
const statedText = (pick: Pick, type: string): string => {
  if (type === 'yes-no') return pick.of(['yes', 'no'])
  if (type === 'date')
    return `${pick.of(['2019', '2023', '2024', '2024', '2024', '2031'])}-${pick.of(['01', '02', '03', '09', '12'])}-${pick.of(['01', '10', '15', '28'])}`
  if (type === 'count') return pick.of(['0', '0', '1', '2', '3', '4', '5', '6', '9', '40', '1000000'])
  return pick.chance(70) ? decimal(pick, -3, 12) : pick.of(['-1000000', '-40', '0', '1', '40', '1000000'])
}

const isStated = ({ value, status, verifiedValue }: Declaration, basis: Basis): boolean =>
  basis === 'self' ? value !== '' : verifiedValue !== undefined || status === 'verified'

interface Limits {
  readonly from: string
  readonly to: string
  readonly step?: string
  readonly scale?: readonly string[]
}

/** A mark that the line allows; undefined where its scale has none within its limits. */
const markedText = (pick: Pick, { from, to, step, scale }: Limits): string | undefined => {
  if (scale) {
    const allowed = scale.filter(
      mark =>
        Number(mark) >= Number(from) &&
        Number(mark) <= Number(to) &&
        (step === undefined || Number.isInteger((Number(mark) - Number(from)) / Number(step))),
    )
    return allowed.length > 0 ? pick.of(allowed) : undefined
  }
  return pick.chance(60) ? pick.of([from, to]) : String(pick.int(Number(from), Number(to)))
}

const newMarks = (pick: Pick, set: CriteriaSet, { id }: Unit, given: readonly Mark[]): Mark[] =>
  linesOf(set.groups).flatMap(line => {
    const { marked } = line.points as { readonly marked?: Limits }
    const isOpen = !given.some(mark => mark.unit === id && mark.line === line.id && !mark.recused)
    if (!marked || !isOpen || !awaitsData(set, line) || !pick.chance(75) || given.length === 0) return []
    return pick
      .list(1, 3, i => i)
      .flatMap(i => {
        const points = markedText(pick, marked)
        return points === undefined
          ? []
          : [{ unit: id, line: line.id, member: `M${i}`, points, reason: 'lý do' }]
      })
  })

/** The input after most of what is open in it was settled, in one of the ways in which it can be. */
export const randomClosing = (
  pick: Pick,
  set: CriteriaSet,
  input: ScoringInput,
  basis: Basis,
): ScoringInput => {
  const diligence = pick.of([100, 100, 85, 50])
  const last = new Map(input.declarations.map(one => [`${one.unit} ${one.fact}`, one]))
  // What silence settles stays as it is: that is what is meant by open.
  const open = openFactsOf({ set }, input, basis)
  const stated = input.units.flatMap(({ id, kind }, i) =>
    Object.entries(set.declarations).flatMap(([fact, { type, appliesTo }]): Declaration[] => {
      const found = last.get(`${id} ${fact}`)
      const isOpen =
        open[i]!.has(fact) && appliesTo?.includes(kind) !== false && !(found && isStated(found, basis))
      return isOpen && pick.chance(diligence)
        ? [{ unit: id, fact, value: statedText(pick, type), status: 'verified' }]
        : []
    }),
  )
  return {
    ...input,
    units: input.units.map((unit, i) => ({
      ...unit,
      attributes: {
        ...Object.fromEntries(
          Object.keys(set.attributes)
            .filter(id => open[i]!.get(id)?.fact.kind === 'attribute' && pick.chance(diligence))
            .map(id => [id, pick.chance(80) ? decimal(pick, 0, 40, 0) : '1000000']),
        ),
        ...unit.attributes,
      },
    })),
    declarations: [...input.declarations, ...stated],
    marks: [...input.marks, ...input.units.flatMap(unit => newMarks(pick, set, unit, input.marks))],
    activities: input.activities.map(activity =>
      activity.status === 'submitted' && pick.chance(diligence)
        ? { ...activity, status: pick.of(['verified', 'rejected'] as const) }
        : activity,
    ),
  }
}
