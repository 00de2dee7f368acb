/** The addresses of what is entered. */
const address = (path: string, query: readonly (readonly [string, string])[]): string =>
  query.length === 0
    ? path
    : `${path}?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value]))}`

export const recordLinks = (period: string) => {
  const root = `/ky/${period}/so-lieu`
  const ofKey = (key: readonly string[]) => key.map(value => ['khoa', value] as const)
  return {
    all: root,
    list: (kind: string, query: Readonly<Record<string, string>> = {}) =>
      address(`${root}/${kind}`, Object.entries(query)),
    one: (kind: string, key: readonly string[]) => address(`${root}/${kind}/mot`, ofKey(key)),
    add: (kind: string, key: readonly string[] = []) => address(`${root}/${kind}/moi`, ofKey(key)),
    correct: (kind: string, key: readonly string[]) => address(`${root}/${kind}/sua`, ofKey(key)),
    remove: (kind: string, key: readonly string[]) => address(`${root}/${kind}/bo`, ofKey(key)),
    saved: (kind: string, key: readonly string[]) =>
      address(`${root}/${kind}/mot`, [...ofKey(key), ['da-luu', '1']]),
    journal: `/ky/${period}/nhat-ky`,
    undo: (change: string) => `/ky/${period}/nhat-ky/${change}/hoan-tac`,
  }
}
