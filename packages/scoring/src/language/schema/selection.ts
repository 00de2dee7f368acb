import { z } from 'zod'
import { type Bounds, boundNames } from '../../numbers/bounds.ts'
import { boundSchema as bound, someSchema } from './primitives.ts'

/** How several values become one. */
export const folds = ['sum', 'mean', 'median', 'smallest', 'largest', 'count'] as const
/** How several values become one. */
export type Fold = (typeof folds)[number]

/** Which marks are taken: without so many of the lowest and of the highest, then so many of the best. */
export interface Dropping {
  readonly dropLowest?: number | undefined
  readonly dropHighest?: number | undefined
  readonly best?: number | undefined
}

/** Which of several values are taken: those within bounds, then as for marks. */
export interface Selection extends Dropping {
  readonly where?: Bounds | undefined
}

export const droppingShape = {
  dropLowest: someSchema.optional().describe('So many of the lowest are left out, if any remain.'),
  dropHighest: someSchema.optional().describe('So many of the highest are left out, if any remain.'),
  best: someSchema.optional().describe('Only so many of the highest are taken.'),
}

export const selectionShape = {
  where: z
    .strictObject({ atLeast: bound, above: bound, atMost: bound, below: bound, equals: bound })
    .refine(bounds => boundNames.some(name => bounds[name] !== undefined), 'comparison-without-bound')
    .meta({ description: 'Only values within these bounds.', minProperties: 1 })
    .optional(),
  ...droppingShape,
}
