/** Who asks. Until there are accounts: anyone, or the committee by its token. */
export type Actor =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'committee'
      /** Id of the token, directly or through a session. */
      readonly token: string
      readonly session: { readonly digest: string; readonly expiresAt: string } | null
    }

export const isCommittee = (actor: Actor): boolean => actor.kind === 'committee'
