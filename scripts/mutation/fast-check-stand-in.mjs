// Fast-check with few draws: a fault that thirty random cases do not show is for a table to catch, not for luck.
const fc = globalThis.mutationTests.fc
const draws = 30

const fewer = parameters => ({ ...parameters, numRuns: Math.min(parameters?.numRuns ?? draws, draws) })
export default { ...fc, assert: (property, parameters) => fc.assert(property, fewer(parameters)) }
