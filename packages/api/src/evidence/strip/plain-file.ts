import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { fileTypeFromBuffer } from 'file-type'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type EvidenceType = (typeof evidenceTypes)[number]

/** A file as it is stored: of a type that its bytes have, a photo without what a phone writes into it. */
export interface PlainFile {
  readonly type: EvidenceType
  readonly bytes: Buffer
}

/** What a type is told by stands at the beginning; the rest of a hostile file is not walked through. */
const headLength = 4100

/** A document stays as it was signed; a photo loses what it says of place, time and phone. */
const strip: Readonly<Record<EvidenceType, (bytes: Buffer) => Buffer | null>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'application/pdf': bytes => bytes,
}

const isEvidenceType = (type: string): type is EvidenceType => evidenceTypes.some(known => known === type)

/**
 * Reads what was sent by its bytes, whatever its name says. Fails with `evidence-type` for any other type, so that
 * nothing is stored whose metadata could not be removed, and with `evidence-broken` for a photo that is not whole.
 */
export const readPlainFile = async (bytes: Buffer): Promise<Result<PlainFile>> => {
  const found = await fileTypeFromBuffer(bytes.subarray(0, headLength)).catch(() => undefined)
  const type = found?.mime === 'image/apng' ? 'image/png' : (found?.mime ?? '')
  if (!isEvidenceType(type)) return failure([issue('evidence-type', ['file'], { type: found?.ext ?? '?' })])
  const plain = strip[type](bytes)
  return plain ? success({ type, bytes: plain }) : failure([issue('evidence-broken', ['file'], {})])
}
