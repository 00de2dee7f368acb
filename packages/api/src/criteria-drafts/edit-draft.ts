import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { isScalar, parseDocument } from 'yaml'
import { pointerOf } from '../problem.ts'
import { defineJob } from '../work/job.ts'
import { figuresOfDraft, isOfKind } from './draft-figures.ts'

/** A figure of a draft and what is to stand there; `pointer` as the list of figures names it. */
export interface DraftEdit {
  readonly pointer: string
  readonly value: string
}

/**
 * The text with other figures; comments and everything else stay as they were written. Fails with `draft-unreadable`,
 * and for each edit that does not fit with `draft-figure-unknown` or `draft-figure-shape` at its place.
 */
const editDraft = (content: string, edits: readonly DraftEdit[]): Result<string> => {
  const document = parseDocument(content, { schema: 'failsafe', prettyErrors: false })
  if (document.errors.length > 0) return failure([issue('draft-unreadable', [])])
  const figures = new Map(
    figuresOfDraft(document.toJS({ maxAliasCount: 100 })).flatMap(({ rows }) =>
      rows.flatMap(row => row.figures.map(figure => [pointerOf(figure.path), figure] as const)),
    ),
  )
  const issues: Issue[] = []
  edits.forEach(({ pointer, value }, i) => {
    const figure = figures.get(pointer)
    const node = figure && document.getIn(figure.path, true)
    if (figure === undefined || !isScalar(node))
      issues.push(issue('draft-figure-unknown', ['edits', i], { pointer }))
    else if (!isOfKind(figure.kind, value))
      issues.push(
        issue('draft-figure-shape', ['edits', i], { kind: figure.kind, given: value, before: figure.value }),
      )
    else node.value = value
  })
  return issues.length > 0 ? failure(issues) : success(document.toString({ lineWidth: 0 }))
}

export const editDraftJob = defineJob(
  import.meta.url,
  'editDraftJob',
  ({ content, edits }: { readonly content: string; readonly edits: readonly DraftEdit[] }) =>
    editDraft(content, edits),
)
