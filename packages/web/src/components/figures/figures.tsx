export interface Figure {
  readonly value: string
  readonly name: string
  readonly isBad?: boolean
}

/** A row of key figures. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl class="figures">
      {figures.map(figure => (
        <div class={figure.isBad === true ? 'figure figure-bad' : 'figure'}>
          <dt>{figure.name}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  )
}
