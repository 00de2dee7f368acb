/** The same as in `npm test`, a hundred times as often. */
import '../api/fuzz.test.ts'
