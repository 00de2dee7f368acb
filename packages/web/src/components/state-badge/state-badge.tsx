import type { Translation } from '../../text/translation.ts'
import type { StateView } from '../../view-models/state.ts'
import { PublicationNote } from '../publication-note/publication-note.tsx'

/** Whether a stored result is public, which version it is, and whether data changed since. */
export function StateBadge({ t, state }: { readonly t: Translation; readonly state: StateView }) {
  return (
    <>
      <p class="state">
        <span class={`badge state-${state.kind}`}>{state.name}</span> <span>{state.detail}</span>
        {state.later !== null && (
          <>
            {' '}
            <a href={state.later.href}>{state.later.name}</a>
          </>
        )}
        {state.stale && <span class="badge state-stale">{t.text.states.stale}</span>}
      </p>
      {state.notes.map(note => (
        <p class="soft">{note}</p>
      ))}
      <PublicationNote t={t} publication={state.publication} />
    </>
  )
}
