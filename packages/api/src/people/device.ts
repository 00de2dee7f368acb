/** Kinds of device and browsers, in words of ours: what a browser sends is never stored. */
const kinds = [
  ['tablet', /ipad|tablet|android(?!.*mobile)/i],
  ['phone', /mobile|iphone|android/i],
  ['computer', /windows|macintosh|linux|cros/i],
] as const
const browsers = [
  ['coccoc', /coc_coc/i],
  ['edge', /edg(e|a|ios)?\//i],
  ['samsung', /samsungbrowser/i],
  ['firefox', /firefox|fxios/i],
  ['chrome', /chrome|crios/i],
  ['safari', /safari/i],
] as const

const nameIn = (names: readonly (readonly [string, RegExp])[], text: string): string =>
  names.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'

/** Example: `phone chrome`. */
export const deviceOf = (userAgent: string | undefined): string =>
  `${nameIn(kinds, userAgent ?? '')} ${nameIn(browsers, userAgent ?? '')}`
