export interface Figure {
  readonly value: string
  readonly name: string
  readonly isBad?: boolean
  /** Where what is counted is listed. */
  readonly href?: string
}

/** A row of key figures. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl class="figures">
      {figures.map(figure => (
        <div class={figure.isBad === true ? 'figure figure-bad' : 'figure'}>
          <dt>{figure.name}</dt>
          <dd>{figure.href === undefined ? figure.value : <a href={figure.href}>{figure.value}</a>}</dd>
        </div>
      ))}
    </dl>
  )
}
