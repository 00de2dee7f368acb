/** What a person or a program may be, in the order in which one who is several acts. */
export const roles = ['secretary', 'verifier', 'council-member', 'block-head', 'officer', 'reader'] as const
export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** Of whatever province a period is. No stored grant says so. */
export const everyProvince = '*'

/** What one role is limited to. What is null does not narrow it; a province that is null is the installation's. */
export interface Grant {
  readonly role: Role
  readonly province: string | null
  readonly period: string | null
  readonly block: string | null
  readonly unit: string | null
  /** Ids of criteria. */
  readonly criteria: readonly string[] | null
}

/** What a token from before there were people may do: whatever a secretary may. */
export const unlimitedGrant: Grant = {
  role: 'secretary',
  province: everyProvince,
  period: null,
  block: null,
  unit: null,
  criteria: null,
}
