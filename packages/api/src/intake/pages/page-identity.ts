import { findAddresses } from './find-addresses.ts'
import { keepParameters, siteOf } from './sites.ts'

/** Parameters by which senders and networks follow a click; the page is the same without them. */
const tracking =
  /^(?:utm_.*|(?:fb|g|dc|ms|y|tw|tt|zar)clid|gclsrc|gbraid|wbraid|igshid?|mc_[ce]id|_g[al]|zarsrc|gidzl|mibextid|rdid|share_url|sfnsn|_rd[rc]|ref_src)$/i

/** A fragment is a place within a page, but for sites that route by it: `#/tin/1`, `#!/tin/1`. */
const routing = /^#!?\/./

const indexPage = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i

/**
 * The page that a web address leads to, as a text that is the same for the same page: https, lower-case host
 * without `www.` and `m.`, parameters in order and without tracking, no closing slash or index page; the known
 * spellings of Facebook, YouTube, Google and TikTok as one. Undefined where it is no address, or holds a password.
 * It is a key for comparing; what the unit wrote stays as evidence.
 *
 * Example: `pageOf('https://youtu.be/AbC?si=x')` is `'https://youtube.com/watch?v=AbC'`.
 */
export const pageOf = (address: string): string | undefined => pageBehind(address, 0)

/** Doors of networks behind each other that are gone through. */
const mostDoors = 4

const pageBehind = (address: string, doors: number): string | undefined => {
  const url = parsed(address)
  if (url === undefined) return undefined
  const target = redirectTarget(url)
  if (target !== undefined) return doors < mostDoors ? pageBehind(target, doors + 1) : undefined
  keepParameters(url, name => !tracking.test(name))
  const site = siteOf(url)
  if (site !== undefined) return `https://${site}`
  url.searchParams.sort()
  const path = withoutSlashes(url.pathname.replace(/\/{2,}/g, '/').replace(indexPage, '/'))
  const query = url.search === '' ? '' : `${path === '' ? '/' : ''}${url.search}`
  const route = routing.test(url.hash) ? withoutSlashes(url.hash) : ''
  return `https://${url.host}${plainPercents(path)}${plainPercents(query)}${plainPercents(route)}`
}

/**
 * The page that a piece of evidence names; several addresses name their pages together, in any order. Undefined
 * where it names none.
 *
 * Example: `pageOfEvidence('Bài: https://www.truong.vn/tin/9/')` is `'https://truong.vn/tin/9'`.
 */
export const pageOfEvidence = (evidence: string): string | undefined => {
  const pages = pagesOfEvidence(evidence)
  return pages.length === 0 ? undefined : pages.join(' ')
}

/** Each page that a piece of evidence names, once, in order of its text. */
const pagesOfEvidence = (evidence: string): readonly string[] =>
  [...new Set(findAddresses(evidence).flatMap(address => pageOf(address) ?? []))].sort()

const parsed = (address: string): URL | undefined => {
  const text = address.replaceAll(/&amp;/gi, '&')
  const full = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(full)) return undefined
  const url = new URL(full)
  if (url.username !== '' || url.password !== '') return undefined
  const host = url.hostname.replace(/\.$/, '')
  if (!host.includes('.') && !host.startsWith('[') && host !== 'localhost') return undefined
  url.hostname = host.replace(/^(?:www\.)+/, '').replace(/^(?:m|mobile)\.(?=[^.]+\.)/, '')
  return url
}

/** Without its closing slashes; a loop, since the expression `/\/+$/` takes quadratic time on `///…x`. */
const withoutSlashes = (text: string): string => {
  let end = text.length
  while (text[end - 1] === '/') end -= 1
  return text.slice(0, end)
}

/** Where a link through Facebook's or Google's door leads. */
const redirectTarget = (url: URL): string | undefined => {
  const isDoor =
    (/^lm?\.facebook\.com$/.test(url.hostname) && url.pathname === '/l.php') ||
    (/^google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url')
  const target = isDoor
    ? (url.searchParams.get('u') ?? url.searchParams.get('url') ?? url.searchParams.get('q'))
    : null
  return target !== null && /^https?:\/\//i.test(target) ? target : undefined
}

/** Escapes in capitals, and none for letters that need none: `%c3%a1` and `%C3%A1`, `%7e` and `~`. */
const plainPercents = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, written => {
    const letter = String.fromCharCode(Number.parseInt(written.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : written.toUpperCase()
  })
