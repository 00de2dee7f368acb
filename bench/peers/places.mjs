// Places for the peers that score but do not rank. Totals and tie-breaks are taken at two digits, which is kind to
// those that calculate in floats: noise in the seventeenth digit decides no place here.
import { blocks } from '../workload.mjs'

const hundredths = value => Math.round(Number(value) * 100)

/** `scores`: for each unit its total and its points of the first group, as numbers or decimal text. */
export const placesOf = (units, scores) => {
  const totals = scores.map(([total]) => hundredths(total))
  const ties = scores.map(([, tie]) => hundredths(tie))
  const members = Array.from({ length: blocks }, () => [])
  units.forEach(({ block }, u) => {
    members[block].push(u)
  })
  const places = new Array(units.length)
  for (const block of members) {
    block.sort((u, v) => totals[v] - totals[u] || ties[v] - ties[u])
    block.forEach((u, i) => {
      const before = block[i - 1]
      const isTied = i > 0 && totals[u] === totals[before] && ties[u] === ties[before]
      places[u] = isTied ? places[before] : i + 1
    })
  }
  return { totals, places }
}
