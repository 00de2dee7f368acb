import { createHash } from 'node:crypto'
import { issue } from '@thidua/scoring/issues'
import { Unusable } from './unusable.ts'

/** A cell as an archive holds it: the database's own text of a value, or a document. */
export type Cell = string | null | object

/** Rows under one name, with the columns they have. */
export interface Section {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<readonly Cell[]>
}

/** What a section held, as its closing line states it. */
export interface SectionSum {
  readonly name: string
  readonly rows: number
  readonly sha256: string
}

/** What an archive says of itself before its rows. */
export type Head = Readonly<Record<string, unknown>> & { readonly format: string }

const newline = 10

/**
 * An archive as lines of JSON: the head, then for each section its name and columns, its rows as lists and their
 * number and digest, and at the end the digest of all that went before. What was cut off has no last line.
 */
export async function* writeSections(
  head: Head,
  sections: AsyncIterable<Section> | Iterable<Section>,
  onSection: (sum: SectionSum) => void = () => {},
): AsyncGenerator<string> {
  const whole = createHash('sha256')
  const line = (content: unknown): string => {
    const text = `${JSON.stringify(content)}\n`
    whole.update(text)
    return text
  }
  yield line(head)
  let count = 0
  for await (const { name, columns, rows } of sections) {
    yield line({ section: name, columns })
    const own = createHash('sha256')
    let number = 0
    for await (const row of rows) {
      const text = line(row)
      own.update(text)
      number++
      yield text
    }
    const sum = { name, rows: number, sha256: own.digest('hex') }
    yield line({ end: name, rows: number, sha256: sum.sha256 })
    onSection(sum)
    count++
  }
  yield `${JSON.stringify({ end: 'archive', sections: count, sha256: whole.digest('hex') })}\n`
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let kept: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...kept, chunk.subarray(from, at + 1)])
      kept = []
      from = at + 1
    }
    if (from < chunk.length) kept.push(chunk.subarray(from))
  }
  if (kept.length > 0) throw new Unusable(issue('archive-cut-off', []))
}

const damaged = (): Unusable => new Unusable(issue('archive-damaged', []))

const parsed = (line: Buffer): unknown => {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    throw damaged()
  }
}

/** The parts of an archive in their order. A section's rows must have been read before its sum is asked for. */
export type Part =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'section'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  | { readonly kind: 'end'; readonly sum: SectionSum }

/**
 * Reads an archive part by part and holds every digest to what was read. Throws `Unusable` with `archive-cut-off`,
 * `archive-damaged` or, where a section is not as it was written, `archive-digest`. Whoever acts on the parts must be
 * able to undo it until the last one was read.
 */
export async function* readSections(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const whole = createHash('sha256')
  let open: { readonly name: string; readonly own: ReturnType<typeof createHash>; rows: number } | null = null
  let sections = 0
  let state: 'head' | 'body' | 'over' = 'head'
  for await (const line of linesOf(chunks)) {
    if (state === 'over') throw damaged()
    const content = parsed(line)
    if (Array.isArray(content)) {
      if (open === null) throw damaged()
      open.own.update(line)
      open.rows++
      whole.update(line)
      yield { kind: 'row', cells: content }
      continue
    }
    const { section, columns, end, rows, sha256, ...rest } = content as Record<string, unknown>
    if (state === 'head') {
      if (typeof rest.format !== 'string') throw new Unusable(issue('archive-unknown', []))
      state = 'body'
      yield { kind: 'head', head: rest as Head }
    } else if (typeof section === 'string' && Array.isArray(columns) && open === null) {
      open = { name: section, own: createHash('sha256'), rows: 0 }
      yield { kind: 'section', name: section, columns }
    } else if (open !== null && end === open.name) {
      const sum = { name: open.name, rows: open.rows, sha256: open.own.digest('hex') }
      if (rows !== sum.rows || sha256 !== sum.sha256)
        throw new Unusable(issue('archive-digest', [], { name: sum.name }))
      open = null
      sections++
      yield { kind: 'end', sum }
    } else if (open === null && end === 'archive') {
      if (rest.sections !== sections || sha256 !== whole.digest('hex'))
        throw new Unusable(issue('archive-digest', [], { name: 'archive' }))
      state = 'over'
      continue
    } else throw damaged()
    whole.update(line)
  }
  if (state !== 'over')
    throw new Unusable(issue(state === 'head' ? 'archive-unknown' : 'archive-cut-off', []))
}
