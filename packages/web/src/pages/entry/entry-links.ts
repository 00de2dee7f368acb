interface FilesOf {
  readonly unit?: string | undefined
  readonly activity?: string
  readonly done?: 'danh-dau' | 'bo'
}

/** Addresses of entering activities. */
export const entryLinks = (period: string) => {
  const root = `/ky/${period}`
  const at = (path: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
    return given.length === 0 ? `${root}${path}` : `${root}${path}?${new URLSearchParams(given)}`
  }
  return {
    kinds: (unit?: string) => at('/ghi', { 'don-vi': unit }),
    form: (kind: string, unit?: string) => at('/ghi', { loai: kind, 'don-vi': unit }),
    send: at('/ghi'),
    edit: (activity: string) => at(`/ghi/${encodeURIComponent(activity)}`),
    mine: (unit?: string, query: Readonly<Record<string, string | undefined>> = {}) =>
      at('/hoat-dong', { 'don-vi': unit, ...query }),
    files: ({ unit, activity, done }: FilesOf = {}) =>
      at('/bang-chung', { 'don-vi': unit, 'hoat-dong': activity, xong: done }),
    file: (activity: string, digest: string) =>
      at(`/bang-chung/${encodeURIComponent(activity)}/${encodeURIComponent(digest)}`),
    cancel: (activity: string) => at(`/ghi/${encodeURIComponent(activity)}/huy`),
  }
}
