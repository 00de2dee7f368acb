/** A page as a test reads it. */
export interface FetchedPage {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** What a reader sees, without markup. */
  readonly text: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

export const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')

export const fetchPage = async (
  address: string,
  headers: Record<string, string> = {},
): Promise<FetchedPage> => {
  const response = await fetch(address, { headers, redirect: 'manual' })
  const html = await response.text()
  return { status: response.status, headers: response.headers, html, text: textOf(html) }
}
