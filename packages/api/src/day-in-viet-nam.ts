/** The calendar day in Viet Nam. */
export const dayInVietNam = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)
