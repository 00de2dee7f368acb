import type { ImportAnswer } from '../../api/answers.ts'
import type { Visit } from '../visit.ts'

/** Where the rows that were not taken in are had back, to be mended. */
export function Faults({ t, answer }: { readonly t: Visit['t']; readonly answer: ImportAnswer }) {
  const words = t.text.importReport
  return (
    <p class="no-print">
      {answer.isFileKept && (
        <>
          <a href={`/api/v1/imports/${answer.id}/faults.xlsx`} download>
            {words.faults}
          </a>
          <br />
        </>
      )}
      <a href={`/api/v1/imports/${answer.id}/rejected.csv`} download>
        {words.download}
      </a>
      <br />
      <span class="soft">{words.downloadHelp}</span>
    </p>
  )
}
