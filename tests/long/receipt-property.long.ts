/** Receipts of random periods, as in `npm test`, twenty-five times as many. */
import '../properties/receipt.property.test.ts'
