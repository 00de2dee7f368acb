/**
 * The one web font: the display face in its heading weight, Latin and Vietnamese letters.
 * Running text and columns of figures use the reader's own system face, whose figures are all equally wide.
 */
export const fontFiles = [
  {
    name: 'be-vietnam-pro-latin-600.woff2',
    module: '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2',
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212',
  },
  {
    name: 'be-vietnam-pro-vietnamese-600.woff2',
    module: '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2',
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
] as const

export const fontFaces = (fonts: readonly { readonly range: string; readonly path: string }[]): string =>
  fonts
    .map(
      ({ range, path }) =>
        `@font-face{font-family:"Be Vietnam Pro";font-weight:600;font-display:swap;src:url(${path}) format("woff2");unicode-range:${range}}`,
    )
    .join('')
