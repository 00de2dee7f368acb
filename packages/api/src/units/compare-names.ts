/** Vietnamese order (a ă â b c d đ …), with numbers by their value: Khối 2 before Khối 10. */
const vietnamese = new Intl.Collator('vi', { numeric: true })

export const compareNames = (a: string, b: string): number => vietnamese.compare(a, b)
