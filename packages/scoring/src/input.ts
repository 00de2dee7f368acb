/** What goes into the engine. Every number is decimal text, every date is `YYYY-MM-DD`; there is no clock. */

export const bases = ['self', 'verified', 'final'] as const
/** *self*: what the unit submitted. *verified*: what verifiers accepted. *final*: verified plus rulings. */
export type Basis = (typeof bases)[number]

/** Days from the first to the last, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Who is scored: one of the units of a block. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly block: string
  /** Staff, pupils, schools …: attribute id → decimal text. An absent attribute is missing, not zero. */
  readonly attributes: Readonly<Record<string, string>>
  readonly parent?: string | undefined
}

/** What verifiers have said: nothing yet, accepted, or refused. */
export type Status = 'submitted' | 'verified' | 'rejected'

/** One thing that a unit did and reported. */
export interface Activity {
  readonly id: string
  readonly unit: string
  readonly date: string
  readonly kind: string
  readonly channel?: string | undefined
  readonly level?: string | undefined
  readonly partner?: string | undefined
  /** Number of items, decimal text, not negative. */
  readonly quantity: string
  /** Persons reached, and persons that should have been reached. */
  readonly reached?: string | undefined
  readonly audience?: string | undefined
  readonly title?: string | undefined
  /** Web address or document name. */
  readonly evidence?: string | undefined
  /** Normalised web address, when the evidence is one: a key of the duplicate rules. An empty text is no key. */
  readonly link?: string | undefined
  /** What several activities belong to: a key of the duplicate rules and of *highest level only*. An empty text is no key. */
  readonly event?: string | undefined
  readonly status: Status
}

/** A fact the unit states. `value`: `yes`/`no`, decimal text, or a date, by the declared type. */
export interface Declaration {
  readonly unit: string
  readonly fact: string
  readonly value: string
  readonly status: Status
  /**
   * What the verifier accepted, where it differs from what the unit wrote.
   * A rejected declaration without it leaves the fact missing in the verified and final bases.
   */
  readonly verifiedValue?: string | undefined
  readonly evidence?: string | undefined
}

/** Points that one member of the committee gives to one line. */
export interface Mark {
  readonly unit: string
  readonly line: string
  /** A seat in the committee, e.g. `TV1`; never a person's name. */
  readonly member: string
  readonly points: string
  readonly reason: string
  /** The member belongs to the judged unit: the mark is kept, shown and not counted. */
  readonly recused?: boolean | undefined
}

/** A decision of the committee that enters the final score as an input. */
export interface Ruling {
  readonly id: string
  readonly unit: string
  readonly criterion: string
  readonly decision:
    | { readonly kind: 'points'; readonly points: string }
    | { readonly kind: 'not-applicable' }
  readonly author: string
  readonly reason: string
  readonly document: string
}

/** A decision of the committee that opens a gate for one unit, in the final basis: a missing self-score excused. */
export interface GateRuling {
  readonly id: string
  readonly unit: string
  readonly gate: string
  readonly author: string
  readonly reason: string
  readonly document: string
}

/**
 * What an earlier period gave a unit; or, with days inside the period that is scored, what was decided already
 * (a thematic or an ad hoc commendation). Written in the words of the criteria set in force.
 */
export interface PastOutcome {
  readonly unit: string
  readonly period: Period
  /** Null: not rated, or not a decision about ratings. */
  readonly rating: string | null
  readonly commendations: readonly string[]
  readonly document: string
}

/** One unit became, or became part of, another on a day. */
export interface Succession {
  readonly from: string
  readonly to: string
  readonly on: string
  readonly document: string
  /** What the unit that is gone was called, where no list of units says it. */
  readonly name?: string | undefined
  /** Of a unit that became several: this one takes over its records. One successor alone does so unless it says no. */
  readonly inherits?: boolean | undefined
}

/** How one of the tied units fared in a vote of the council; counts of ballots. */
export interface Ballot {
  readonly unit: string
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
  /** The council gives it a seat. */
  readonly won: boolean
}

/**
 * How the council decided a tie for the last seats of one commendation, or of one rating with a quota, in one block.
 * It enters the final basis. `ballots` names every tied unit; a seat that is given to none of them stays empty.
 */
export interface CouncilDecision {
  readonly id: string
  /** One of the two: the form, or the rating, whose seats were tied for. */
  readonly commendation?: string | undefined
  readonly rating?: string | undefined
  readonly block: string
  readonly members: number
  readonly present: number
  /** Valid ballots. */
  readonly cast: number
  readonly ballots: readonly Ballot[]
  /** How the vote carries, where the criteria set does not say it. */
  readonly rule?: VoteRule | undefined
  readonly on: string
  readonly document: string
}

/** What a vote is counted by: quorum `"2/3"` of the members, threshold in percent of the denominator. */
export interface VoteRule {
  readonly quorum: string
  readonly thresholdPercent: string
  readonly denominator: 'members' | 'present' | 'cast'
}

/** Something is being verified: no proposal while it lasts, and no guilt either. */
export interface Hold {
  readonly id: string
  readonly unit: string
  readonly from: string
  readonly until?: string | undefined
  readonly reason: string
  readonly document: string
}

/** Everything one period's scoring reads. */
export interface ScoringInput {
  readonly period: Period
  /** The day proposals are drawn up, for holds. */
  readonly asOf: string
  readonly units: readonly Unit[]
  readonly activities: readonly Activity[]
  readonly declarations: readonly Declaration[]
  readonly marks: readonly Mark[]
  readonly rulings: readonly Ruling[]
  readonly holds: readonly Hold[]
  readonly gateRulings?: readonly GateRuling[] | undefined
  readonly history?: readonly PastOutcome[] | undefined
  readonly successions?: readonly Succession[] | undefined
  readonly councilDecisions?: readonly CouncilDecision[] | undefined
}
