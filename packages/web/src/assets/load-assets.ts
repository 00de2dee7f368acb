import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Asset, binaryAsset, textAsset } from './asset.ts'
import { fontFaces, fontFiles } from './fonts.ts'
import { minifyCss } from './minify-css.ts'

/** Everything the pages load, by address. */
export interface Assets {
  readonly stylesheet: string
  /** Fonts worth fetching before the stylesheet asks for them. */
  readonly fonts: readonly string[]
  readonly islands: { readonly upload: string; readonly verification: string }
  readonly byPath: ReadonlyMap<string, Asset>
}

// Later sheets may refine earlier ones, so the order matters.
const sheets = [
  'tokens',
  'base',
  'shell',
  'form',
  'year',
  'standings',
  'score-head',
  'criterion',
  'ledger',
  'proposals',
  'criteria',
  'intake',
  'drafts',
  'verification',
  'entry',
  'calendar',
  'people',
  'council',
  'narrow',
  'print',
] as const

const require = createRequire(import.meta.url)
const besideThis = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** Reads styles, islands and fonts once, at start. */
export function loadAssets(): Assets {
  const fonts = fontFiles.map(font => ({
    ...font,
    asset: binaryAsset(font.name, 'font/woff2', readFileSync(require.resolve(font.module))),
  }))
  const faces = fontFaces(fonts.map(font => ({ range: font.range, path: font.asset.path })))
  const css = minifyCss(faces + sheets.map(sheet => besideThis(`styles/${sheet}.css`)).join('\n'))
  const stylesheet = textAsset('site.css', 'text/css', css)
  const island = (name: string) => textAsset(name, 'text/javascript', besideThis(`islands/${name}`))
  const [upload, verification] = [island('upload.js'), island('verification.js')]
  const emblem = {
    ...textAsset('emblem.svg', 'image/svg+xml', besideThis('assets/emblem.svg')),
    path: '/assets/emblem.svg',
  }
  const all = [stylesheet, upload, verification, emblem, ...fonts.map(font => font.asset)]
  return {
    stylesheet: stylesheet.path,
    fonts: fonts.map(font => font.asset.path),
    islands: { upload: upload.path, verification: verification.path },
    byPath: new Map(all.map(asset => [asset.path, asset])),
  }
}
