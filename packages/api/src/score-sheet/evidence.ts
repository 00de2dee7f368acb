/** Evidence as it is printed (an address without its scheme), and its link when it is a safe web address. */
export interface EvidenceView {
  readonly text: string | null
  readonly link: string | null
}

const longest = 48

/** Only http and https become links: evidence is written by people outside. */
export function evidenceView(evidence: string | null): EvidenceView {
  const isAddress = evidence !== null && /^https?:\/\//i.test(evidence) && URL.canParse(evidence)
  if (!isAddress) return { text: evidence, link: null }
  const short = evidence.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
  return { text: short.length > longest ? `${short.slice(0, longest)}…` : short, link: evidence }
}
