import { z } from 'zod'
import { criteriaSetSchema } from './criteria-set.ts'

/** The format that criteria files name in their first line; a published format never changes. */
export const criteriaFormat = '1'

/**
 * The criteria language as JSON Schema (draft 2020-12), for editors that complete and check while people write.
 * It knows the shape; names, sums and rings are checked by `parseCriteriaSet`, the rest by `lintCriteriaSet`.
 *
 * Example: `criteriaSetJsonSchema().$id` is `'urn:thidua:criteria-set:1'`.
 */
export const criteriaSetJsonSchema = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:thidua:criteria-set:${criteriaFormat}`,
  title: `Criteria set, format ${criteriaFormat}`,
  ...z.toJSONSchema(criteriaSetSchema, { io: 'input', target: 'draft-2020-12' }),
})
