// The base runs right before each run of the peer, and the ratio is the median over such pairs, so that other work
// of the machine touches both alike. Slow peers get fewer pairs, never less than three, and in each the median of
// nine runs of the base: one of a few milliseconds says little about a machine that was busy for seconds.
const median = values => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
const timed = async run => {
  const start = performance.now()
  const answer = await run()
  return { answer, time: performance.now() - start }
}
const patience = 12_000

export const compareWithBase = async (base, run) => {
  for (let i = 0; i < 3; i++) base()
  const first = await timed(run)
  if (first.time < 1000) for (let i = 0; i < 2; i++) await run()
  const rounds = Math.max(3, Math.min(11, Math.floor(patience / first.time)))
  const baseRuns = first.time < 1000 ? 1 : 9
  const baseTime = async () => {
    const times = []
    for (let i = 0; i < baseRuns; i++) times.push((await timed(base)).time)
    return median(times)
  }
  const pairs = []
  for (let i = 0; i < rounds; i++) pairs.push([await baseTime(), (await timed(run)).time])
  return {
    ratio: median(pairs.map(([own, other]) => other / own)),
    milliseconds: median(pairs.map(([, other]) => other)),
    baseMilliseconds: median(pairs.map(([own]) => own)),
    rounds,
    answer: first.answer,
  }
}
