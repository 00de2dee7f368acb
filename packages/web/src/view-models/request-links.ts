/** Where whoever filed a request types its code, or reads where it stands. */
export const trackingLink = (code?: string): string =>
  code === undefined ? '/kien-nghi' : `/kien-nghi/${encodeURIComponent(code)}`

/** Addresses of the requests for review of a period. */
export const requestLinks = (period: string) => {
  const root = `/ky/${period}/kien-nghi`
  return {
    list: (query: Readonly<Record<string, string>> = {}): string => {
      const text = new URLSearchParams(query).toString()
      return text === '' ? root : `${root}?${text}`
    },
    file: (unit?: string): string =>
      unit === undefined ? `${root}/gui` : `${root}/gui?don-vi=${encodeURIComponent(unit)}`,
    one: (request: string): string => `${root}/${encodeURIComponent(request)}`,
  }
}
