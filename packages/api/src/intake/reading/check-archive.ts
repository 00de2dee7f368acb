const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const maximumEntries = 2_000

/** Largest sum of unpacked parts of a workbook, in bytes; a sheet of 100,000 rows has about 60 MB. */
const maximumUnpackedBytes = 150_000_000

/**
 * Reads only the directory of a ZIP archive. The declared sizes are enough to refuse a bomb: the workbook reader
 * stops each part at its declared size.
 */
export function checkArchive(bytes: Uint8Array): 'sound' | 'corrupt' | 'too-large' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEndOfDirectory(view)
  if (end === undefined) return 'corrupt'
  const entries = view.getUint16(end + 10, true)
  if (entries > maximumEntries) return 'too-large'
  let position = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let index = 0; index < entries; index++) {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== directoryEntry) return 'corrupt'
    const packedSize = view.getUint32(position + 20, true)
    const size = view.getUint32(position + 24, true)
    // A part that does not say how large it is would be unpacked without a limit.
    if (size === 0 && packedSize > 2) return 'corrupt'
    if (packedSize === 0 && view.getUint16(position + 10, true) !== 0) return 'corrupt'
    unpacked += size
    if (unpacked > maximumUnpackedBytes) return 'too-large'
    position +=
      46 +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true)
  }
  return 'sound'
}

function findEndOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let position = view.byteLength - 22; position >= lowest; position--) {
    if (view.getUint32(position, true) === endOfDirectory) return position
  }
  return undefined
}
