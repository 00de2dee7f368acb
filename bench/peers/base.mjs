// The base against itself: what is left of its ratio is the noise of the machine.
import { floatLoop } from '../float-loop.mjs'

export const candidates = async ({ units, index, plain }) => [
  {
    name: 'float64 loop over plain objects',
    idiom: 'the base of every ratio, here against itself: what people write by hand, not exact',
    explains: 'no',
    run: () => {
      const scores = floatLoop(units, index, plain)
      return {
        totals: scores.map(({ total }) => Math.round(total * 100)),
        places: scores.map(({ place }) => place),
      }
    },
  },
]
