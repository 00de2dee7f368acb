import { failure, issue, success } from '@thidua/scoring/issues'
import type { Services } from '../services.ts'
import type { LanguageCode } from '../text/writing.ts'
import { findDraft } from './criteria-draft.repository.ts'
import { draftFiguresJob } from './name-figures.ts'

/** The figures of a draft by section and row, each with its name. Fails with `draft-not-found` or `draft-unreadable`. */
export const readDraftFigures = async (
  { db, work }: Pick<Services, 'db' | 'work'>,
  id: string,
  language: LanguageCode,
) => {
  const found = await findDraft(db, id)
  if (found === undefined) return failure<never>([issue('draft-not-found', [], { draft: id })])
  const sections = await work.committee.run(draftFiguresJob, { content: found.content, language })
  return sections.ok ? success({ revision: found.revision, sections: sections.value }) : sections
}
