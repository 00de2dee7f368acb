/** Which change raised the revision of a period's inputs to which number; a trigger of `period` writes it. */
export interface InputChangeTable {
  period: string
  revision: number
  change: string
}
