/** What is wrong with a day typed in three fields. */
export const dateFields = {
  needed: (label: string) => `${label}: hãy điền ngày, tháng, năm.`,
  incomplete: (label: string) => `${label}: hãy điền đủ cả ngày, tháng và năm.`,
  year: (label: string) => `${label}: năm cần đủ bốn chữ số, ví dụ 2024.`,
  noSuchDay: (label: string, text: string) => `${label}: không có ngày ${text}.`,
}
