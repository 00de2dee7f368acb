// Interleaved measuring: every round runs every candidate once, and a ratio is the median over rounds of the
// ratio within the round, so that noise of the machine hits all alike. Times are processor time of this process with
// its garbage collection, so that other programs on the machine do not count. No forced garbage collection; every round
// begins with another candidate, so that what one leaves to be collected does not always fall on the same next one.
export const median = values => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const processorTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** `candidates`: [name, function, repeats in one timing]. The first is the base. Times in milliseconds. */
export const compareRuns = (candidates, { rounds = 11, warmups = 2 } = {}) => {
  const times = candidates.map(() => [])
  // A warm-up is as long as a timing: what is repeated hundreds of times is measured compiled, as the base is.
  for (let w = 0; w < warmups; w++)
    for (const [, run, repeats = 1] of candidates) for (let k = 0; k < repeats; k++) run()
  for (let r = 0; r < rounds; r++)
    candidates.forEach((_, place) => {
      const i = (place + r) % candidates.length
      const [, run, repeats = 1] = candidates[i]
      const start = processorTime()
      for (let k = 0; k < repeats; k++) run()
      times[i].push((processorTime() - start) / repeats)
    })
  return candidates.map(([name], i) => ({
    name,
    milliseconds: median(times[i]),
    ratio: median(times[i].map((time, r) => time / times[0][r])),
  }))
}

export const printTable = (title, rows) => {
  console.log(`\n${title}`)
  for (const { name, milliseconds, ratio } of rows)
    console.log(
      `  ${name.padEnd(62)} ${milliseconds.toPrecision(3).padStart(9)} ms  ×${ratio.toPrecision(3)}`,
    )
}
