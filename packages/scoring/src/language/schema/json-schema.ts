import { z } from 'zod'
import { criteriaSetSchemaOf } from './criteria-set.ts'
import { type CriteriaFormat, criteriaFormat } from './format.ts'

/**
 * The criteria language as JSON Schema (draft 2020-12), for editors that complete and check while people write; absent
 * = the newest format. It knows the shape; names, sums and rings are checked by `parseCriteriaSet`, the rest by
 * `lintCriteriaSet`.
 *
 * Example: `criteriaSetJsonSchema().$id` is `'urn:thidua:criteria-set:2'`.
 */
export const criteriaSetJsonSchema = (format: CriteriaFormat = criteriaFormat): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:thidua:criteria-set:${format}`,
  title: `Criteria set, format ${format}`,
  ...z.toJSONSchema(criteriaSetSchemaOf(format), { io: 'input', target: 'draft-2020-12' }),
})
