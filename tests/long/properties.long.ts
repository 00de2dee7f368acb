/** Properties as in `npm test`, of ten and more times as many draws. */
import '../criteria/diff.test.ts'
import '../db/facts.property.test.ts'
import '../properties/fuzz.property.test.ts'
import '../properties/proposals.property.test.ts'
import '../properties/receipt.property.test.ts'
