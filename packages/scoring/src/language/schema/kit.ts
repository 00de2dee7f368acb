import { z } from 'zod'
import { type CriteriaFormat, hasSince, perFormat, since } from './format.ts'
import {
  boundSchema,
  dateSchema,
  decimalSchema,
  idSchema,
  integerSchema,
  isTrueSchema,
  periodDaySchema,
  placesSchema,
  someSchema,
} from './primitives.ts'
import { droppingShape, firstFolds, folds, gatheringShape, selectionShape } from './selection.ts'

/** What rooms write their schemas with: handed to them, so that scoring does not load the library behind it. */
export const schemaKitOf = perFormat(format => ({
  // By name: handing over the whole of `z` would make every page that reads a set load all of it.
  z: {
    array: z.array,
    enum: z.enum,
    literal: z.literal,
    strictObject: z.strictObject,
    tuple: z.tuple,
    union: z.union,
  },
  boundSchema,
  dateSchema,
  decimalSchema,
  idSchema,
  integerSchema,
  isTrueSchema,
  periodDaySchema,
  placesSchema,
  someSchema,
  foldSchema: z.enum(hasSince(format, '2') ? folds : firstFolds),
  droppingShape,
  selectionShape,
  gatheringShape: since(format, '2', gatheringShape),
  /** Keys that came with a later format. */
  later: <Shape extends object>(came: CriteriaFormat, shape: Shape): Shape => since(format, came, shape),
}))
