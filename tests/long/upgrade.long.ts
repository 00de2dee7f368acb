/** A database of each migration on each engine; in `npm test` the engines take turns. */
import '../archive/upgrade.test.ts'
