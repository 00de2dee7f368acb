/** Who filed: an officer of the unit, somebody who is not signed in, or the secretary for whoever wrote a letter. */
export const filers = ['unit', 'public', 'committee'] as const
export type Filer = (typeof filers)[number]

export const decisions = ['accepted', 'partly', 'declined'] as const
export const requestStates = ['open', ...decisions] as const
export type RequestState = (typeof requestStates)[number]

/** What somebody asks to be looked at again. Who that is stands nowhere: the tracking code is the way back. */
export interface ReviewRequestTable {
  period: string
  id: string
  codeDigest: string
  /** The version that was public when it was filed. */
  version: number
  unit: string
  criterion: string | null
  /** What is asked for. */
  wish: string
  why: string
  link: string | null
  filedOn: string
  filedBy: Filer
  state: RequestState
  answer: string | null
  answeredOn: string | null
}
