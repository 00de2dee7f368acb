import type { Translation } from '../../text/translation.ts'

/** Where printed minutes are signed. */
export const Signatures = ({
  t,
  signers,
}: {
  readonly t: Translation
  readonly signers: readonly string[]
}) => (
  <div class="print-only signatures">
    {signers.map(name => (
      <p>
        <strong>{name}</strong>
        <br />
        {t.text.council.signHere}
      </p>
    ))}
  </div>
)
