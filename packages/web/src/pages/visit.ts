import type { Child } from 'hono/jsx'
import type { ApiClient } from '../api/client.ts'
import type { CriteriaSetShelf } from '../api/criteria-set-shelf.ts'
import { ApiRefusal } from '../api/refusal.ts'
import type { Section } from '../components/layout/navigation.tsx'
import type { Translation } from '../text/translation.ts'

/** One request for a page: who asks, in which language, for what. */
export interface Visit {
  readonly api: ApiClient
  readonly shelf: CriteriaSetShelf
  readonly t: Translation
  readonly signedIn: boolean
  /** The person who is signed in; null for a program or nobody. */
  readonly person: { readonly id: string; readonly name: string } | null
  /** Notices that the person has not read. */
  readonly unread: number
  /** The rights of a secretary wait until the person sets up a second factor. */
  readonly lacksSecondFactor: boolean
  /** What the reader is somewhere, today. */
  readonly roles: readonly string[]
  readonly query: (name: string) => string | undefined
}

/** The result version that the address asks for, as the API takes it; without one the newest that the reader may see. */
export const versionQuery = ({ query }: Pick<Visit, 'query'>): { readonly version?: string } => {
  const version = query('version')
  return version !== undefined && /^[1-9]\d{0,5}$/.test(version) ? { version } : {}
}

/** Pages that only offer forms ask the API nothing that it would refuse, so they turn strangers away themselves. */
export function committeeOnly(visit: Visit): void {
  if (!visit.signedIn) throw new ApiRefusal(401, [])
}

/** Where a form that was taken leads. */
export interface Redirect {
  readonly location: string
}

/** A page before the frame is put around it. */
export interface Page {
  readonly title: string
  readonly section?: Section
  readonly period?: {
    readonly id: string
    readonly title: string
    readonly illustrative: boolean
    /** Null: there is no result that the reader may see. */
    readonly newest?: number | null
  }
  readonly body: Child
  readonly islands?: readonly ('upload' | 'verification')[]
  /** Where the page leads by itself, at once. */
  readonly onward?: string
  /** The page says what is wrong with a form, and its title says so first. */
  readonly hasErrors?: boolean
  /** It follows from data of now, so it is not kept for others. */
  readonly isOfNow?: boolean
  /** 200 unless said otherwise. */
  readonly status?: 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
}
