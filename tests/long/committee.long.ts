/** A year of the committee in a browser, as in `npm test`, with a file of 12,000 rows. */
import '../browser/committee.test.ts'
