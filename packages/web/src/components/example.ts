import type { Translation } from '../text/translation.ts'

/** A component at work. Examples drive its test, its accessibility check and the gallery. */
export interface Example {
  /** A fact: what can be seen here. */
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever hono/jsx takes for an element
  readonly render: (t: Translation) => any
  /** Text that must be found in the Vietnamese rendering, in this order. */
  readonly shows: readonly string[]
}
