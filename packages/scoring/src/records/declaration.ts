import type { Declaration } from '../input.ts'
import type { DeclarationType } from '../language/schema/vocabulary.ts'
import { issue } from '../result.ts'
import { allOf, each, namesUnit, type RecordRoom, repeated } from './room.ts'
import {
  absentable,
  anyText,
  dateText,
  decimalText,
  idText,
  objectOf,
  oneOf,
  type Shape,
  statusText,
  wholeText,
} from './shape.ts'

/** What a declared value looks like, by the type that the set declares. Nothing else in the project says it. */
export const declaredShapes: Readonly<Record<DeclarationType, Shape>> = {
  'yes-no': oneOf('yes', 'no'),
  count: wholeText,
  number: decimalText,
  date: dateText,
}

/**
 * Whether a text is a value of a declared type: `yes` or `no`, a whole number that is not negative, decimal text, a
 * day that there is.
 *
 * Example: `isDeclaredValue('date', '2024-02-30')` is `false`.
 */
export const isDeclaredValue = (type: DeclarationType, value: string): boolean =>
  declaredShapes[type](value, []).length === 0

const nameOf = ({ unit, fact }: Declaration): string => `${unit} ${fact}`

export const declarationRoom: RecordRoom<Declaration> = {
  shape: objectOf(
    { unit: idText, fact: idText, value: anyText, status: statusText },
    absentable({ verifiedValue: anyText, evidence: anyText }),
  ),
  nameOf,
  check: allOf<Declaration>(
    namesUnit,
    each((declaration, { set }) => {
      const { fact } = declaration
      const definition = Object.hasOwn(set.declarations, fact) ? set.declarations[fact] : undefined
      if (!definition) return [issue('unknown-fact', ['fact'], { fact })]
      const { type } = definition
      return (['value', 'verifiedValue'] as const).flatMap(field => {
        const value = declaration[field]
        return value === undefined || isDeclaredValue(type, value)
          ? []
          : [issue('wrong-declaration-value', [field], { type, value })]
      })
    }),
  ),
  /** A scoring takes the later one. */
  doubt: repeated(nameOf),
}
