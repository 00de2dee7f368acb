import { z } from 'zod'
import { type Bounds, boundNames } from '../../numbers/bounds.ts'
import { type RoundingMode, roundingModes } from '../../numbers/round.ts'
import { boundSchema as bound, decimalSchema, placesSchema, someSchema } from './primitives.ts'

/** How several values become one. */
export const folds = ['sum', 'mean', 'median', 'smallest', 'largest', 'count', 'geometric-mean'] as const
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

/** How the first format lets several values become one. */
export const firstFolds: readonly Fold[] = ['sum', 'mean', 'median', 'smallest', 'largest', 'count']

/** What becomes of values that are missing, and how much must be known for the rest to stand for all. */
export interface Gathering extends Selection {
  readonly missing?: 'excluded' | 'zero' | undefined
  readonly knownAtLeast?: string | undefined
  /** Places of a geometric mean, which is rounded where it arises. */
  readonly places?: number | undefined
  readonly mode?: RoundingMode | undefined
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

/** Keys of the second format. */
export const gatheringShape = {
  missing: z
    .enum(['excluded', 'zero'])
    .optional()
    .describe('What becomes of values that are missing; absent = the whole is missing.'),
  knownAtLeast: decimalSchema
    .optional()
    .describe(
      'Least share, 0 to 1, of what applies that must be known, by weight; with `missing: excluded`.',
    ),
  places: placesSchema.optional().describe('Only for `geometric-mean`, which is rounded where it arises.'),
  mode: z.enum(roundingModes).optional(),
}
