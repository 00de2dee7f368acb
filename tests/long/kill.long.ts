/** The same as in `npm test`, two hundred kills for each database. */
import '../faults/kill.test.ts'
