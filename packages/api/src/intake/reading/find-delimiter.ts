const candidates = [';', '\t', ',', '|'] as const
export type Delimiter = (typeof candidates)[number]

const sampleLines = 60

/**
 * The delimiter of which the most lines of the file's head show the same, largest count. Free text above the
 * table and commas inside titles do not repeat one count line after line; the table does.
 */
export function findDelimiter(text: string): Delimiter {
  const lines = headLines(text)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 }
  for (const delimiter of candidates) {
    const score = scoreOf(lines, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** First lines that hold anything, without what stands in quotation marks. */
function headLines(text: string): string[] {
  const head = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '')
  return head
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, sampleLines)
}

function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const frequency = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(delimiter).length - 1
    frequency.set(count, (frequency.get(count) ?? 0) + 1)
  }
  let score = 0
  for (const [count, frequent] of frequency) score = Math.max(score, count * frequent)
  return score
}
