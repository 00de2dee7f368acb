/** Imports as in `npm test`, the large one of 20,000 rows. */
import '../api/imports.test.ts'
