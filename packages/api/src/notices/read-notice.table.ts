/** A notice that its person has read; what the notices are is derived, and stored nowhere. */
export interface ReadNoticeTable {
  person: string
  notice: string
  readAt: string
}
