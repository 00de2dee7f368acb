import type { IntegerColumn } from './integer-column.ts'

/** A number as a column of integers, or as a quotient kept as its two integers at equal places. */
export type IntegerNumber =
  | { readonly kind: 'whole'; readonly column: IntegerColumn }
  | { readonly kind: 'quotient'; readonly numerator: IntegerColumn; readonly denominator: IntegerColumn }

export const whole = (column: IntegerColumn | undefined): IntegerNumber | undefined =>
  column && { kind: 'whole', column }

/** Where measures, attributes and declarations come from in integer form. */
export type IntegerSource = (fact: string) => IntegerColumn | undefined
