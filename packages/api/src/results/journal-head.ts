import { z } from '@hono/zod-openapi'
import { digestField } from '../http/fields.ts'

/** The head of the chain over the journal that a version kept when it was published: whoever notes it is its witness. */
export const journalHeadField = z.object({ number: z.int(), digest: digestField }).nullable().openapi({
  description: 'Head of the journal when it was published, for `thidua verify-journal --head`; null before',
})

/** The same of a stored version. */
export const journalHeadOf = ({
  journalNumber,
  journalHead,
}: {
  readonly journalNumber: string | null
  readonly journalHead: string | null
}): z.output<typeof journalHeadField> =>
  journalNumber === null || journalHead === null
    ? null
    : { number: Number(journalNumber), digest: journalHead }
