import type { VerifiedJournal } from '../journal/verify-journal.ts'
import { journalText } from '../text/journal.ts'
import type { Console } from './console.ts'

/** Tells what the journal is worth, with every place where it does not hold; whether it does. */
export const tellJournal = (
  { findings, head, ...counts }: VerifiedJournal,
  { language, out, error }: Console,
): boolean => {
  const text = journalText[language]
  for (const finding of findings) {
    const tell = text.findings[finding.code] as (found: typeof finding) => string
    error(tell(finding))
  }
  out(text.counts(counts))
  if (head) out(text.head(head.number, head.digest))
  const isHeld = findings.length === 0
  // Where something is wrong, whoever looks only at what went wrong is told what to do, too.
  isHeld ? out(text.holds) : error(text.broken(findings.length))
  return isHeld
}
