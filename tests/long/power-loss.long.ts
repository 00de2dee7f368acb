/** The same as in `npm test`, sixty power cuts. */
import '../faults/power-loss.test.ts'
