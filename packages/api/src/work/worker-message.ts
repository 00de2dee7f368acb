import type { Result } from '@thidua/scoring/issues'

/** What a worker is asked to do. */
export interface WorkerTask {
  readonly module: string
  readonly name: string
  readonly input: unknown
}

/** The answer to a question of the job. */
export interface WorkerReply {
  readonly id: number
  readonly value: unknown
}

/** What became of it. A worker that grew large in the course of it asks to be replaced. */
export type WorkerAnswer =
  | { readonly kind: 'done'; readonly result: Result<unknown>; readonly isWorn: boolean }
  /** The job needed more than the language allows: a longer text, a deeper call. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'asks'; readonly id: number; readonly question: string; readonly about: unknown }
  | { readonly kind: 'broken'; readonly trace: string }
