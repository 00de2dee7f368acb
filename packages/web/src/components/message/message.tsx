import type { Child } from 'hono/jsx'

interface Props {
  readonly title: string
  readonly children?: Child
}

/** A page that has nothing to show but says what to do. */
export function Message({ title, children }: Props) {
  return (
    <div class="page message">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** A note that tells of an outcome; `kind` says how it is meant. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: 'good' | 'bad' | 'plain'
  readonly children?: Child
}) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
