/** Pages and forms, asked as in `npm test`, eighty times as often. */
import '../web/fuzz.test.ts'
