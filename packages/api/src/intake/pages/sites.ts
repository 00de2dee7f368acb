/** Leaves out parameters in one pass: each `delete` writes the whole address anew. */
export const keepParameters = (url: URL, isKept: (name: string) => boolean): void => {
  const all = [...url.searchParams]
  const kept = all.filter(([name]) => isKept(name))
  if (kept.length < all.length) url.search = new URLSearchParams(kept).toString()
}

/** The page of a site with several spellings for one page, without its scheme; undefined: read as any other. */
export const siteOf = (url: URL): string | undefined => {
  const { hostname } = url
  if (facebookHost.test(hostname)) return facebook(url)
  if (/^(?:music\.)?youtube(?:-nocookie)?\.com$/.test(hostname) || hostname === 'youtu.be')
    return youtube(url)
  if (hostname === 'drive.google.com' || hostname === 'docs.google.com') return google(url)
  return hostname === 'tiktok.com' ? tiktok(url) : undefined
}

/** Its mobile, basic and language hosts beside the short one; `developers.facebook.com` and the like are other sites. */
const facebookHost = /^(?:(?:web|mbasic|touch|free|d|[a-z]{2}-[a-z]{2})\.)?(?:facebook|fb)\.com$/

const segmentsOf = (url: URL): readonly string[] => url.pathname.split('/').filter(part => part !== '')

/** Vanity names of Facebook take no notice of capitals and dots; ids of posts do. */
const owner = (name: string): string => (/^\d+$/.test(name) ? name : name.toLowerCase().replaceAll('.', ''))

/** Where in a page one came from or looked at; the page is the same. */
const facebookNoise =
  /^(?:locale|[fh]?c?_?ref|fref|refid|comment_id|reply_comment_id|notif_(?:id|t)|paipv|eav|theater|__\w+__(?:\[\d+\])?)$/

/** Under these the last segment is the id of a post; a slug between them may change. */
const isPosts = (segment: string | undefined): boolean => segment === 'posts' || segment === 'permalink'

/** https://www.facebook.com, its mobile and short hosts; ids of videos and photos are unique without their owner. */
const facebook = (url: URL): string => {
  const [first = '', second = '', ...rest] = segmentsOf(url)
  const of = (name: string): string | undefined => url.searchParams.get(name) ?? undefined
  const host = 'facebook.com'
  const last = rest.at(-1) ?? ''
  const [story, id, video, photo] = [of('story_fbid'), of('id'), of('v'), of('fbid')]
  if (story !== undefined && id !== undefined) return `${host}/${owner(id)}/posts/${story}`
  if (video !== undefined && /^(?:watch|video\.php)$/.test(first)) return `${host}/watch?v=${video}`
  if (photo !== undefined) return `${host}/photo?fbid=${photo}`
  if (first === 'reel' && second !== '') return `${host}/watch?v=${second}`
  if (second === 'videos' && /^\d+$/.test(last)) return `${host}/watch?v=${last}`
  if (second === 'photos' && /^\d+$/.test(last)) return `${host}/photo?fbid=${last}`
  if (first === 'groups' && isPosts(rest[0]) && rest.length > 1)
    return `${host}/groups/${owner(second)}/posts/${last}`
  const permalink = of('multi_permalinks')
  if (first === 'groups' && permalink !== undefined)
    return `${host}/groups/${owner(second)}/posts/${permalink}`
  if (isPosts(second) && last !== '') return `${host}/${owner(first)}/posts/${last}`
  if (first === 'profile.php' && id !== undefined) return `${host}/${owner(id)}`
  keepParameters(url, name => !facebookNoise.test(name))
  url.searchParams.sort()
  const isName = !/^(?:share|watch|hashtag|groups|events)$|\.php$/.test(first)
  return `${[host, isName ? owner(first) : first, second, ...rest].filter(part => part !== '').join('/')}${url.search}`
}

/** Videos by their id, whichever door they are seen through; the place in the video and the list do not matter. */
const youtube = (url: URL): string => {
  const [first = '', second = '', ...rest] = segmentsOf(url)
  const video =
    url.hostname === 'youtu.be'
      ? first
      : first === 'watch'
        ? (url.searchParams.get('v') ?? '')
        : /^(?:shorts|live|embed|v)$/.test(first)
          ? second
          : ''
  if (video !== '') return `youtube.com/watch?v=${video}`
  const list = url.searchParams.get('list')
  if (first === 'playlist' && list !== null) return `youtube.com/playlist?list=${list}`
  // A channel is named without regard to capitals, unless it is named by its id.
  const channel = first.startsWith('@') || first === 'c' || first === 'user'
  const parts = [first, second, ...rest].filter(part => part !== '')
  return ['youtube.com', ...(channel ? parts.map(part => part.toLowerCase()) : parts)].join('/')
}

/** Files, folders, documents and forms by their id, opened, edited or looked at. */
const google = (url: URL): string | undefined => {
  const path = url.pathname.replace(/\/u\/\d+(?=\/)/, '')
  const file = /^\/file\/d\/([^/]+)/.exec(path)?.[1]
  const asked = /^\/(?:open|uc|thumbnail)$/.test(path) ? url.searchParams.get('id') : undefined
  if (file ?? asked) return `drive.google.com/file/d/${file ?? asked}`
  const folder = /^\/(?:drive\/)?folders\/([^/]+)/.exec(path)?.[1]
  if (folder !== undefined) return `drive.google.com/drive/folders/${folder}`
  const document = /^\/([a-z]+)\/d\/(e\/)?([^/]+)/.exec(path)
  return document === null ? undefined : `docs.google.com/${document[1]}/d/${document[2] ?? ''}${document[3]}`
}

const tiktok = (url: URL): string => {
  const [first = '', second = '', third = ''] = segmentsOf(url)
  if (second === 'video' && third !== '') return `tiktok.com/video/${third}`
  if (first === 'v' && second !== '') return `tiktok.com/video/${second.replace(/\.html$/, '')}`
  return ['tiktok.com', first.startsWith('@') ? first.toLowerCase() : first, second, third]
    .filter(part => part !== '')
    .join('/')
}
