import type { RatingShare } from '../../view-models/year.ts'

/** How many units have each rating: a list with figures, and one bar that shows the shares. */
export function RatingDistribution({ shares }: { readonly shares: readonly RatingShare[] }) {
  const total = shares.reduce((sum, share) => sum + share.units, 0)
  return (
    <div class="distribution">
      <svg
        class="distribution-bar"
        viewBox={`0 0 ${Math.max(total, 1)} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {segments(shares).map(({ from, share }) => (
          <rect class={`tone-${share.rating.tone}`} x={from} width={share.units} height="1" />
        ))}
      </svg>
      <dl>
        {shares.map(share => (
          <div class="row">
            <dt>
              <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true" focusable="false">
                <rect class={`tone-${share.rating.tone}`} width="1" height="1" />
              </svg>
              {share.rating.name}
            </dt>
            <dd class="row-value">{share.units}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Where each share begins when they are laid end to end. */
const segments = (shares: readonly RatingShare[]) =>
  shares.map((share, i) => ({
    share,
    from: shares.slice(0, i).reduce((sum, before) => sum + before.units, 0),
  }))
