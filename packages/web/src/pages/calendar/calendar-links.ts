/** Addresses of the calendar of a period. */
export const calendarLinks = (period: string) => {
  const root = `/ky/${period}/lich`
  return {
    all: root,
    edit: `${root}/sua`,
    extend: `${root}/rieng`,
    ask: (step?: string) => `${root}/mo-lai${step === undefined ? '' : `?buoc=${encodeURIComponent(step)}`}`,
    answer: (step: string, unit: string) =>
      `${root}/mo-lai/${encodeURIComponent(step)}/${encodeURIComponent(unit)}`,
    done: (what: 'lich' | 'xin' | 'tra-loi') => `${root}?xong=${what}`,
  }
}
