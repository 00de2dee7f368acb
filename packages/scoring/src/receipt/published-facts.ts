import type { Basis, CouncilDecision, Period } from '../input.ts'

/**
 * `thidua-facts/2`: a judged line stands as what its marks come to. `thidua-facts/1`: no unit has marks, or, in
 * documents from before, every mark stands with its seat.
 */
export const factsFormats = ['thidua-facts/1', 'thidua-facts/2'] as const
export type FactsFormat = (typeof factsFormats)[number]

/**
 * Everything a result follows from, public and small: with the criteria set, anyone recomputes the result from it.
 * Units stand by id; every number is canonical decimal text. It names no person, no reason, no activity, and no single
 * mark.
 */
export interface PublishedFacts {
  readonly format: FactsFormat
  readonly criteriaSet: { readonly id: string; readonly version: string }
  readonly basis: Basis
  readonly period: Period
  /** The day proposals were drawn up. */
  readonly asOf: string
  readonly units: readonly UnitFacts[]
  /** What earlier periods gave, and what was decided already in this one; by unit and period. */
  readonly history?: readonly PublishedPast[] | undefined
  readonly successions?: readonly PublishedSuccession[] | undefined
  /** Decisions of the council that settled a tie, with the document and its day, by id; absent where there are none. */
  readonly councilDecisions?: readonly CouncilDecision[] | undefined
}

export interface PublishedPast {
  readonly unit: string
  readonly period: Period
  readonly rating: string | null
  readonly commendations: readonly string[]
}

export interface PublishedSuccession {
  readonly from: string
  readonly to: string
  readonly on: string
  /** Where it was said: of several successors the one that took over the records. */
  readonly inherits?: boolean | undefined
}

/** The facts of one unit that its result follows from. */
export interface UnitFacts {
  readonly unit: string
  readonly kind: string
  readonly block: string
  readonly parent?: string | undefined
  /** Whether it reported or declared anything at all, counted or not. */
  readonly submitted: boolean
  /** Digest of everything it reported: what ties these facts to the activities, which are the committee's. */
  readonly activities: string
  /** Attributes that the set knows, by id. */
  readonly attributes: Readonly<Record<string, string>>
  /** The exact value of each measure, by fact. */
  readonly measures: Readonly<Record<string, string>>
  /** What the unit declared, as it counted on the basis, by fact. What did not count is absent. */
  readonly declarations: Readonly<Record<string, string>>
  /** What the committee's marks come to, by line; marks by seat in documents from before. */
  readonly marks: Readonly<Record<string, PublishedJudgement>> | MarksBySeat
  /** Digest of the marks with a salt: what ties the judged lines to the marks, which are the committee's. */
  readonly marksDigest?: string | undefined
  /** Rulings that entered the score, by criterion: the last of each. */
  readonly rulings: Readonly<Record<string, PublishedRuling>>
  /** The hold that stood in the way of a proposal, if one did. */
  readonly hold: string | null
  /** Facts that it declared and that do not count on the basis, where the set asks whether it declared them. */
  readonly declared?: readonly string[] | undefined
  /** Rulings that open a gate, by gate. */
  readonly gateRulings?: Readonly<Record<string, string>> | undefined
}

/** What the marks of a unit on one line come to. */
export interface PublishedJudgement {
  /** Marks that counted, and those of members who stepped back. */
  readonly members: number
  readonly recused: number
  /** Between the lowest and the highest mark that counted. */
  readonly spread: string
  /** The exact result of each way in which the line combines its marks. Example: `{ median: '6.5' }`. */
  readonly values: Readonly<Record<string, string>>
}

/** Marks by line, of each line by seat. */
export type MarksBySeat = Readonly<Record<string, readonly PublishedMark[]>>

/** A mark by its seat, never by name. */
export interface PublishedMark {
  readonly seat: string
  readonly points: string
  readonly recused: boolean
}

/** A ruling as it is published. */
export interface PublishedRuling {
  readonly ruling: string
  /** Points, or null: the criterion does not apply to this unit. */
  readonly points: string | null
}
