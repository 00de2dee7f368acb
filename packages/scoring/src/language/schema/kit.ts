import { z } from 'zod'
import {
  boundSchema,
  decimalSchema,
  idSchema,
  integerSchema,
  isTrueSchema,
  periodDaySchema,
  placesSchema,
} from './primitives.ts'
import { droppingShape, folds, selectionShape } from './selection.ts'

/** What rooms write their schemas with: handed to them, so that scoring does not load the library behind it. */
export const schemaKit = {
  // By name: handing over the whole of `z` would make every page that reads a set load all of it.
  z: { array: z.array, enum: z.enum, literal: z.literal, strictObject: z.strictObject, union: z.union },
  boundSchema,
  decimalSchema,
  idSchema,
  integerSchema,
  isTrueSchema,
  periodDaySchema,
  placesSchema,
  foldSchema: z.enum(folds),
  droppingShape,
  selectionShape,
}
