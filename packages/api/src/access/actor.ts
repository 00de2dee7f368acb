import type { Grant, Role } from './grant.ts'
import type { PeriodScope } from './period-scope.ts'

export interface OpenSession {
  readonly digest: string
  readonly expiresAt: string
  /** Whether it was opened, or has since been confirmed, with a second factor. */
  readonly secondFactor: boolean
}

interface Person {
  readonly kind: 'person'
  readonly id: string
  readonly grants: readonly Grant[]
  /** What the person would have too, had they given a second factor. */
  readonly withheld: readonly Grant[]
  readonly session: OpenSession
}

interface Program {
  readonly kind: 'program'
  /** Id of its token. */
  readonly token: string
  /** Null: the token is from before there were people. */
  readonly name: string | null
  /** The person who made its token; null: nobody did. */
  readonly madeBy: string | null
  readonly grants: readonly Grant[]
  readonly session: OpenSession | null
}

/** Who asks. What it may do is a question to the table of rights, never to its kind. */
export type Actor = { readonly kind: 'public' } | Person | Program

/**
 * The product itself: where nobody asked, at its start or from the command line of its machine, and for `public`, somebody
 * who is not signed in and of whom nothing is kept.
 */
export interface SystemActor {
  readonly kind: 'system'
  readonly id: 'start' | 'command-line' | 'public'
}

/** Who makes a change, and in which of the roles that they have: every write is somebody's. */
export type Writer =
  | ((Person | Program) & {
      readonly role: Role
      /** The period that is written in; null: the installation. */
      readonly scope: PeriodScope | null
    })
  | SystemActor
