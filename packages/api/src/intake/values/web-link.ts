const tracking = /^(utm_.*|fbclid|gclid|zarsrc|mibextid|_rdr)$/i
/** What follows an address in a sentence, and slashes that change nothing. */
const sentenceEnd = /[.,;:!?)\]/]+$/
const address = /(?:https?:\/\/|www\.)[^\s<>"']+/giu

/**
 * The one web address in a piece of evidence, brought to a form in which the same page is the same text: https,
 * lower-case host without `www.`, no fragment, no tracking parameters, no closing slash. Undefined when there is
 * none or more than one. It is a key for comparing; what the unit wrote stays as evidence.
 */
export function readWebLink(evidence: string): string | undefined {
  const found = evidence.match(address)
  if (found === null || found.length !== 1) return undefined
  const text = found[0].replace(sentenceEnd, '')
  const url = parseUrl(withScheme(text))
  if (url === null || url.username !== '' || url.password !== '') return undefined
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name)
  }
  const host = url.host.toLowerCase().replace(/^www\./, '')
  return `https://${host}${url.pathname}${url.search}`.replace(sentenceEnd, '')
}

const withScheme = (text: string): string => (/^https?:/i.test(text) ? text : `https://${text}`)

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
