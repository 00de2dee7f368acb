/** Who asks. Until there are accounts: anyone, or the committee by its token. */
export type Actor =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'committee'
      /** Id of the token, directly or through a session. */
      readonly token: string
      readonly session: { readonly digest: string; readonly expiresAt: string } | null
    }

/** The product itself, where nobody asked: at its start, or from the command line of its machine. */
export interface SystemActor {
  readonly kind: 'system'
  readonly id: 'start' | 'command-line'
}

/** Who may make a change: every write is somebody's. */
export type Writer = Exclude<Actor, { kind: 'public' }> | SystemActor

export const isCommittee = (actor: Actor): boolean => actor.kind === 'committee'
