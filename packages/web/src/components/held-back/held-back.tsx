/** Why a unit has no award that its place would suggest: a mark and a sentence for each hold or gate. */
export function HeldBack({ notes }: { readonly notes: readonly string[] }) {
  return (
    <>
      {notes.map(note => (
        <span class="held-back">{note}</span>
      ))}
    </>
  )
}
