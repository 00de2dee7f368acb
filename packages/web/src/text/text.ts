import type { vi } from './vi.ts'

/** Every sentence of the web view. A sentence that a language lacks does not compile. */
export type Text = typeof vi
