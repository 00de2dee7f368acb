import type { Translation } from '../../text/translation.ts'

interface Props {
  readonly t: Translation
  /** Address of the page of the import. */
  readonly address: string
}

/** What can be done with a file that ended whoever read it: nothing happens to it by itself. */
export function SetAside({ t, address }: Props) {
  const words = t.text.importReport
  return (
    <div class="form-actions">
      <form method="post" action={`${address}/doc-lai`}>
        <button type="submit">{words.readAgain}</button>
      </form>
      <form method="post" action={`${address}/xoa`}>
        <button type="submit" class="quiet">
          {words.remove}
        </button>
      </form>
    </div>
  )
}
