import { decimal, type Pick } from './pick.ts'
import { randomCurve } from './random-curve.ts'
import { type Names, randomCondition, randomExpression } from './random-expression.ts'

const label = { vi: 'nhãn', en: 'label' }

const randomLine = (pick: Pick, id: string, column: string, names: Names): unknown => {
  const extra = column === 'bonus' ? [() => ({ fullStandard: 'true' }), () => ({ fullStandard: 'true' })] : []
  return {
    id,
    label,
    ...(column === 'standard' && pick.chance(50) ? {} : { column }),
    value: randomExpression(pick, names),
    points: randomCurve(pick, names),
    ...pick.maybe(40, () => ({ cap: decimal(pick, 0, 6) })),
    ...pick.maybe(column === 'bonus' ? 50 : 25, () => ({ when: randomCondition(pick, names, extra) })),
    ...(names.isSecond ? pick.maybe(15, () => ({ appliesWhen: randomCondition(pick, names) })) : {}),
    ...pick.maybe(30, () => ({ exclusive: pick.of(['x', 'y']) })),
    ...pick.maybe(60, () => ({ missing: pick.of(['zero', 'zero', 'excluded', 'unresolved']) })),
    ...pick.maybe(15, () => ({ appliesTo: pick.some(names.unitKinds) })),
  }
}

const randomCriterion = (pick: Pick, id: string, names: Names): unknown => ({
  id,
  label,
  clause: '1',
  standard: decimal(pick, 0, 10, 1),
  ...pick.maybe(60, () => ({ start: pick.of(['earn', 'full']) })),
  ...pick.maybe(15, () => ({ appliesTo: pick.some(names.unitKinds) })),
  ...pick.maybe(30, () => ({ bonusCap: decimal(pick, 0, 3, 1) })),
  ...pick.maybe(30, () => ({ deductionCap: decimal(pick, 0, 3, 1) })),
  ...pick.maybe(30, () => ({ floor: decimal(pick, -2, 3, 1) })),
  lines: pick.list(0, 4, i =>
    randomLine(pick, `${id}-${i}`, pick.of(['standard', 'standard', 'bonus', 'deduction']), names),
  ),
})

/** A tree of groups; criteria may read the points of those before them. */
export const randomGroups = (pick: Pick, names: Names) => {
  const criteria: string[] = []
  const groups: string[] = []
  const criterion = (): unknown => {
    const id = `c${criteria.length + 1}`
    const made = randomCriterion(pick, id, { ...names, points: [...criteria] })
    criteria.push(id)
    return made
  }
  const group = (depth: number): unknown => {
    const id = `g${groups.length + 1}`
    groups.push(id)
    return {
      id,
      label,
      ...pick.maybe(20, () => ({ weight: decimal(pick, 0, 3, 1) })),
      ...pick.maybe(30, () => ({ cap: decimal(pick, 0, 12, 1) })),
      ...pick.maybe(50, () => ({ capMode: pick.of(['clip', 'scale', 'scale']) })),
      ...pick.maybe(95, () => ({ criteria: pick.list(0, 2, criterion) })),
      ...(depth > 0 ? pick.maybe(35, () => ({ groups: pick.list(1, 2, () => group(depth - 1)) })) : {}),
    }
  }
  return { table: pick.list(1, 3, () => group(2)), criteria, groups }
}
