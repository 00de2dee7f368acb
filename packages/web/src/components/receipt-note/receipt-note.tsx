import type { Translation } from '../../text/translation.ts'
import type { ReceiptView } from '../../view-models/receipt.ts'

/** The digest of a result, the file to recompute it from, and how. */
export function ReceiptNote({ t, receipt }: { readonly t: Translation; readonly receipt: ReceiptView }) {
  const words = t.text.receipt
  return (
    <section aria-labelledby="receipt-title">
      <h2 id="receipt-title">{words.title}</h2>
      <p>
        {words.states[receipt.state]} <a href={receipt.versionsHref}>{t.text.publish.versionsTitle}</a>
      </p>
      {receipt.digest === null ? (
        <p class="soft">{words.none}</p>
      ) : (
        <>
          <p>
            {words.digest}: <strong class="digest">{receipt.digest}</strong>
          </p>
          <p class="soft">
            {words.help} <code class="digest">{receipt.command}</code>
          </p>
          <p class="more no-print">
            <a href={receipt.href} download={receipt.fileName}>
              {words.download}
            </a>
          </p>
          {receipt.marks !== null && <MarksNote t={t} marks={receipt.marks} />}
        </>
      )}
      {receipt.journal !== null && (
        <p>
          {words.journal}: <strong class="digest">{receipt.journal}</strong>
          <br />
          <span class="soft">{words.journalHelp}</span>
        </p>
      )}
      {receipt.changesHref !== null && (
        <p class="more no-print">
          <a href={receipt.changesHref}>{words.changes}</a>
        </p>
      )}
    </section>
  )
}

/** The second link of the proof, which only the committee holds. */
function MarksNote({
  t,
  marks,
}: {
  readonly t: Translation
  readonly marks: NonNullable<ReceiptView['marks']>
}) {
  const words = t.text.receipt
  return (
    <>
      <p class="soft">
        {words.marksHelp} <code class="digest">{marks.command}</code>
      </p>
      <p class="more no-print">
        <a href={marks.href} download={marks.fileName}>
          {words.marksDownload}
        </a>
      </p>
    </>
  )
}
