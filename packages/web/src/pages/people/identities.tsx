import type { Me } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'

interface Props {
  readonly t: Translation
  readonly me: Me
  /** Null: none is configured any more, and what was linked can only be taken away. */
  readonly provider: string | null
}

const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer)

/** By whom else one is known: the accounts of a provider that are linked to oneself. */
export function Identities({ t, me: { identities }, provider }: Props) {
  const words = t.text.signOn
  return (
    <section aria-labelledby="identities-title" class="no-print">
      <h2 id="identities-title">{words.ownTitle}</h2>
      {identities.length === 0 ? (
        <p>{words.ownNone(provider ?? '')}</p>
      ) : (
        <ul class="sentences">
          {identities.map(({ id, issuer, linkedAt }) => {
            const name = words.ownOne(hostOf(issuer), t.date(linkedAt))
            return (
              <li class="sentence">
                {name}
                <form method="post" action="/toi/mot-cua/bo" class="form-actions">
                  <input type="hidden" name="identity" value={id} />
                  <button type="submit" class="link-button" aria-label={words.removeThis(name)}>
                    {words.remove}
                  </button>
                </form>
              </li>
            )
          })}
        </ul>
      )}
      {provider !== null && (
        <form method="post" action="/toi/mot-cua" class="form-actions">
          <button type="submit">{words.link(provider)}</button>
        </form>
      )}
    </section>
  )
}
