// The results as a table that reads well in a terminal and is Markdown at once.
const ratioText = ratio => `×${ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio.toPrecision(2)}`
const wrongText = (wrong, key, units) => (wrong ? `${wrong[key]} of ${units.toLocaleString('en')}` : '–')
const exactText = wrong => {
  if (!wrong) return '–'
  return wrong.totals + wrong.places === 0 ? 'yes' : '**no**'
}
const headers = [
  'what',
  'activities',
  'ratio',
  'ms',
  'pairs',
  'exact',
  'wrong totals',
  'wrong places',
  'explanation',
  'peak MB',
]

const cellsOf = run =>
  run.results.map(({ name, ratio, milliseconds, rounds, wrong, explains }) => [
    name,
    run.activities.toLocaleString('en'),
    ratioText(ratio),
    Math.round(milliseconds).toLocaleString('en'),
    String(rounds),
    exactText(wrong),
    wrongText(wrong, 'totals', run.units),
    wrongText(wrong, 'places', run.units),
    explains,
    run.server ? `${run.megabytes} + ${run.server.megabytes ?? 'server'}` : String(run.megabytes),
  ])

/** `runs`: what the children printed, one per peer. */
export const tableText = runs => {
  const rows = [headers, ...runs.flatMap(cellsOf)]
  const widths = headers.map((_, i) => Math.max(...rows.map(row => row[i].length)))
  const lineOf = cells => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`
  const rule = lineOf(widths.map(width => '-'.repeat(width)))
  return [lineOf(headers), rule, ...rows.slice(1).map(lineOf)].join('\n')
}

export const idiomText = runs =>
  runs.flatMap(({ results }) => results.map(({ name, idiom }) => `- ${name}: ${idiom}`)).join('\n')
