import type { Declaration, DeclarationType, Issue, Result } from '@thidua/scoring'
import { issue } from '@thidua/scoring'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { checkRepeats, checkUnit } from '../periods/input-checks.ts'
import type { InputContext } from '../periods/input-context.ts'
import { writeInputs } from '../periods/write-inputs.ts'
import { selectDeclarations, upsertDeclarations } from './declaration.repository.ts'

const valueOfType: Readonly<Record<DeclarationType, (value: string) => boolean>> = {
  'yes-no': value => value === 'yes' || value === 'no',
  count: value => /^\d{1,12}$/.test(value),
  number: value => /^-?\d{1,12}(\.\d{1,8})?$/.test(value),
  date: value => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)),
}

/** Everything in a declaration that does not fit the period's units or its criteria set. */
export const checkDeclaration = (
  declaration: Declaration,
  i: number,
  context: Pick<InputContext, 'set' | 'units'>,
): Issue[] => {
  const path = ['declarations', i]
  const { fact, value, verifiedValue } = declaration
  const definition = Object.hasOwn(context.set.declarations, fact)
    ? context.set.declarations[fact]
    : undefined
  const wrongValue = (field: string, text: string | undefined): Issue[] =>
    !definition || text === undefined || valueOfType[definition.type](text)
      ? []
      : [issue('wrong-declaration-value', [...path, field], { type: definition.type, value: text })]
  return [
    ...checkUnit(context, declaration.unit, path),
    ...(definition ? [] : [issue('unknown-fact', [...path, 'fact'], { fact })]),
    ...wrongValue('value', value),
    ...wrongValue('verifiedValue', verifiedValue),
  ]
}

export const listDeclarations = (db: Db, period: string, unit?: string) =>
  selectDeclarations(db, period)
    .$if(unit !== undefined, query => query.where('unit', '=', unit as string))
    .execute()

/** Adds declarations, or replaces what the same unit declared of the same fact. */
export const storeDeclarations = (
  db: Db,
  period: string,
  declarations: readonly Declaration[],
): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async (trx, context) => {
    const issues = [
      ...checkRepeats(declarations, ({ unit, fact }) => `${unit} ${fact}`, 'declarations'),
      ...declarations.flatMap((declaration, i) => checkDeclaration(declaration, i, context)),
    ]
    if (issues.length > 0) return { issues }
    const value = await upsertDeclarations(trx, period, declarations)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })
