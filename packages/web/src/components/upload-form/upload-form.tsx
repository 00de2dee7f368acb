import type { Translation } from '../../text/translation.ts'
import { pageLinks } from '../../view-models/page-links.ts'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { ImportSettings } from '../import-preview/import-settings.tsx'

interface Props {
  readonly t: Translation
  readonly period: string
  /** Why files of the last sending were refused. */
  readonly problems: readonly string[]
}

/** A plain form; the script only says that the upload has begun. */
export function UploadForm({ t, period, problems }: Props) {
  const words = t.text.intake
  return (
    <section aria-labelledby="upload-title">
      <h2 id="upload-title">{words.upload}</h2>
      <p class="rules" id="upload-help">
        {words.uploadHelp} <a href={pageLinks(period).columns}>{t.text.columns.link}</a>
      </p>
      <ErrorSummary t={t} problems={problems.map(message => ({ message, field: 'file' }))} />
      <form
        method="post"
        action={`/ky/${period}/nhap`}
        enctype="multipart/form-data"
        class="form"
        data-upload="true"
      >
        <div class="form-row">
          <label for="file">{words.file}</label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".xlsx,.csv"
            multiple
            required
            aria-describedby="upload-help"
          />
        </div>
        <ImportSettings t={t} status="submitted" isErasing={false} />
        <div class="form-actions">
          <button type="submit" data-busy={words.uploading}>
            {words.submit}
          </button>
        </div>
      </form>
    </section>
  )
}
