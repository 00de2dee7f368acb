import type { AwardView } from '../../view-models/awards.ts'

/** The decision beside an award; a revoked one is struck, with the decision that took it back. */
export function AwardNote({
  award,
  hasForm = false,
}: {
  readonly award: AwardView
  readonly hasForm?: boolean
}) {
  const said = hasForm ? `${award.form}: ${award.sentence}` : award.sentence
  if (award.revoked === null) return <p class="award-note">{said}</p>
  return (
    <p class="award-note">
      <s>{said}</s> {award.revoked}
    </p>
  )
}
