import type { CriteriaSet } from '@thidua/scoring/criteria'
import { type Issue, issue } from '@thidua/scoring/issues'
import { checkCouncilDecisions, checkSuccession, heirsIn } from '@thidua/scoring/records'
import { checkRepeats, checkUnit } from '../records/input-checks.ts'
import { checkDeclaration } from '../records/kinds/declaration.ts'
import { checkGates } from '../records/kinds/gate-ruling.ts'
import { checkMarksOf } from '../records/kinds/mark.ts'
import { checkHistory } from '../records/kinds/past-outcome.ts'
import { criteriaIn } from '../records/kinds/ruling.ts'
import { checkParents } from '../units/check-parents.ts'
import type { ScoreRequest } from './scoring.schema.ts'

const unknown = (known: ReadonlySet<string>, value: string, found: Issue): Issue[] =>
  known.has(value) ? [] : [found]

/** References inside a request that lead nowhere; the engine would leave such things out in silence. */
export const checkScoreRequest = (request: ScoreRequest, set: CriteriaSet): Issue[] => {
  const listed = new Set(request.units.map(({ id }) => id))
  const context = { set, units: new Set([...listed, ...heirsIn(set, request).keys()]) }
  const criteria = new Set(criteriaIn(set).map(({ id }) => id))
  const unitKinds = new Set(Object.keys(set.vocabulary.unitKinds))
  const namesUnit = (field: 'activities' | 'marks' | 'rulings' | 'holds' | 'gateRulings'): Issue[] =>
    (request[field] ?? []).flatMap(({ unit }, i) => checkUnit(context, unit, [field, i]))
  return [
    ...(request.period.from <= request.period.to ? [] : [issue('ends-before-it-starts', ['period', 'to'])]),
    ...checkRepeats(request.units, ({ id }) => id, 'units'),
    ...checkRepeats(request.activities, ({ id }) => id, 'activities'),
    ...checkParents(request.units, new Map(request.units.map(({ id, parent }) => [id, parent]))),
    ...request.units.flatMap(({ kind }, i) =>
      unknown(
        unitKinds,
        kind,
        issue('unknown-term', ['units', i, 'kind'], { field: 'unitKinds', value: kind }),
      ),
    ),
    ...(['activities', 'marks', 'rulings', 'holds', 'gateRulings'] as const).flatMap(namesUnit),
    ...request.declarations.flatMap((declaration, i) => checkDeclaration(declaration, i, context)),
    ...checkMarksOf(set, request.marks),
    ...request.rulings.flatMap(({ criterion }, i) =>
      unknown(criteria, criterion, issue('unknown-criterion', ['rulings', i, 'criterion'], { criterion })),
    ),
    ...checkGates(set, request.gateRulings ?? []),
    ...checkHistory(set, request.history ?? []),
    ...request.explain.flatMap((unit, i) =>
      unknown(listed, unit, issue('unknown-unit', ['explain', i], { unit })),
    ),
    ...checkSuccession(set, request),
    ...checkCouncilDecisions(set, request),
  ]
}
