/** What became of a record of a unit that is gone. */
export interface CarriedRecord {
  readonly kind: 'activity' | 'declaration' | 'mark' | 'ruling' | 'gate-ruling' | 'hold'
  /** Its id; of a declaration the fact, of a mark the line and the seat, of a ruling the criterion. */
  readonly id: string
  /**
   * *carried*: it is the heir's now. *own-stands*: the heir, or a unit on the way to it, has its own.
   * *left*: several predecessors have one, and nothing says how they become one.
   */
  readonly outcome: 'carried' | 'own-stands' | 'left'
}

/** What a unit took over from one that became part of it, and by which documents. */
export interface TakenOver {
  readonly unit: string
  readonly from: string
  readonly documents: readonly string[]
  readonly records: readonly CarriedRecord[]
}
