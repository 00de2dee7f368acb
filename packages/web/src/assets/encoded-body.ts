import type { Asset } from './asset.ts'

type Encodings = Pick<Asset, 'plain' | 'gzip' | 'brotli'>

export interface EncodedBody {
  readonly body: Uint8Array<ArrayBuffer>
  readonly encoding: 'br' | 'gzip' | null
}

/** The smallest form that the browser takes. */
export function encodedBody(forms: Encodings, acceptEncoding: string | undefined): EncodedBody {
  const accepted = new Set((acceptEncoding ?? '').split(',').map(part => part.split(';')[0]?.trim()))
  if (forms.brotli !== null && accepted.has('br')) return { body: forms.brotli, encoding: 'br' }
  if (forms.gzip !== null && accepted.has('gzip')) return { body: forms.gzip, encoding: 'gzip' }
  return { body: forms.plain, encoding: null }
}
