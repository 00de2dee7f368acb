import type { evidenceIssuesVi } from './evidence.vi.ts'
import type { IssueSentences } from './sentences.ts'

/** What is wrong with a file of an activity. */
export const evidenceIssuesEn: IssueSentences<keyof typeof evidenceIssuesVi> = {
  'evidence-type': ({ type }) =>
    `This file cannot be evidence (type “${type}”). Send a photo as JPEG, PNG or WebP, or a PDF; from other kinds of photos the hidden place cannot be removed.`,
  'evidence-broken': () =>
    'The photo is damaged or cut off, so what is hidden in it cannot be removed. Take it again, or send a screenshot of it.',
  'evidence-too-many': ({ most }) => `An activity has at most ${most} files. Remove one and send again.`,
  'evidence-quota': ({ unit, used, limit, size }) =>
    `Unit “${unit}” has used ${used} MB of the ${limit} MB for files of this period; the new file needs ${size} MB. Remove files, or give a link instead.`,
  'evidence-not-found': ({ digest }) => `There is no file “${digest}…”, or it was removed.`,
  'evidence-faces': () => 'Before a file is made public, say whether pupils can be known on it.',
}
