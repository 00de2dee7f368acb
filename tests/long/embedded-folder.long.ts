/** The same as in `npm test`, a hundred starts of three processes at once. */
import '../db/embedded-folder.test.ts'
