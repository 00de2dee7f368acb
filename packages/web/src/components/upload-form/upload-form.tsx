import type { Translation } from '../../text/translation.ts'
import { pageLinks } from '../../view-models/page-links.ts'
import { Notice } from '../message/message.tsx'

interface Props {
  readonly t: Translation
  readonly period: string
  /** Why the last upload was refused. */
  readonly problem: string | null
}

/** A plain form; the script only says that the upload has begun. */
export function UploadForm({ t, period, problem }: Props) {
  const words = t.text.intake
  return (
    <section aria-labelledby="upload-title">
      <h2 id="upload-title">{words.upload}</h2>
      <p class="rules" id="upload-help">
        {words.uploadHelp} <a href={pageLinks(period).columns}>{t.text.columns.link}</a>
      </p>
      {problem !== null && (
        <Notice kind="bad">
          <p>{problem}</p>
        </Notice>
      )}
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
            required
            aria-describedby="upload-help"
          />
        </div>
        <div class="form-row">
          <label for="status">{words.status}</label>
          <span class="hint" id="status-hint">
            {words.statusHint}
          </span>
          <select id="status" name="status" aria-describedby="status-hint">
            <option value="submitted">{words.statuses.submitted}</option>
            <option value="verified">{words.statuses.verified}</option>
          </select>
        </div>
        <div class="form-row">
          <label class="check">
            <input type="checkbox" name="emptyCells" value="erase" aria-describedby="empty-hint" />{' '}
            {t.text.importReport.emptyCells}
          </label>
          <span class="hint" id="empty-hint">
            {t.text.importReport.emptyCellsHint}
          </span>
        </div>
        <div class="form-actions">
          <button type="submit" data-busy={words.uploading}>
            {words.submit}
          </button>
        </div>
      </form>
    </section>
  )
}
