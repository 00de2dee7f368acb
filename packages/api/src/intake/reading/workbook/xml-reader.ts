const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

class XmlError extends Error {}

/**
 * Walks through an XML document tag by tag, in one pass and without a tree. Prefixes of names are left out: a
 * workbook may call its cells `c` or `x:c`. Declarations of types, and so entities of one's own, are refused.
 *
 * Example: `const xml = new XmlReader('<a><b r="1"/></a>'); while (xml.next()) xml.name`.
 */
export class XmlReader {
  /** What was met: `open` for `<a>` and `<a/>`, which is followed by its own `close`. */
  kind: 'open' | 'close' | 'text' = 'text'
  /** Local name of the tag. */
  name = ''
  /** Text between two tags, entities replaced. */
  text = ''
  readonly #xml: string
  #position = 0
  #attributes = ''
  #isClosing = false
  #depth = 0

  constructor(xml: string) {
    this.#xml = xml
  }

  /** Moves to the next tag or text; false at the end. Throws `XmlError` for what is no XML. */
  next(): boolean {
    if (this.#isClosing) {
      this.#isClosing = false
      this.#depth--
      this.kind = 'close'
      return true
    }
    while (this.#position < this.#xml.length) {
      const start = this.#position
      const tag = this.#xml.indexOf('<', start)
      if (tag < 0) {
        this.#position = this.#xml.length
        break
      }
      if (tag > start) {
        this.#position = tag
        if (this.#depth === 0) continue
        this.kind = 'text'
        this.text = withoutEntities(this.#xml.slice(start, tag))
        return true
      }
      if (this.#readTag(tag)) return true
    }
    if (this.#depth !== 0) throw new XmlError('unclosed')
    return false
  }

  /** Value of an attribute of the tag just opened, by its local name. */
  attribute(name: string): string | undefined {
    // As nearly every program writes it; anything else is looked for with care.
    const start = this.#attributes.indexOf(` ${name}="`)
    if (start >= 0) {
      const from = start + name.length + 3
      return withoutEntities(this.#attributes.slice(from, this.#attributes.indexOf('"', from)))
    }
    if (!this.#attributes.includes(name)) return undefined
    attributePattern.lastIndex = 0
    for (let match = attributePattern.exec(this.#attributes); match !== null; ) {
      const [, found, double, single] = match
      if (found === name) return withoutEntities(double ?? single ?? '')
      match = attributePattern.exec(this.#attributes)
    }
    return undefined
  }

  /** Whether an attribute says yes. */
  isSet(name: string): boolean {
    const value = this.attribute(name)
    return value === '1' || value === 'true'
  }

  /** Text of the element just opened and of everything in it, up to its end. */
  textWithin(): string {
    const depth = this.#depth
    let text = ''
    while (this.#depth >= depth && this.next()) if (this.kind === 'text') text += this.text
    return text
  }

  /** Passes over the element just opened. */
  skip(): void {
    const depth = this.#depth
    while (this.#depth >= depth && this.next());
  }

  /** Whether a tag or text was found; comments and instructions are passed over. */
  #readTag(tag: number): boolean {
    const xml = this.#xml
    if (xml.startsWith('<!--', tag)) return this.#passTo('-->', tag)
    if (xml.startsWith('<?', tag)) return this.#passTo('?>', tag)
    if (xml.startsWith('<![CDATA[', tag)) {
      this.#passTo(']]>', tag)
      this.kind = 'text'
      this.text = xml.slice(tag + 9, this.#position - 3)
      return true
    }
    if (xml.startsWith('<!', tag)) throw new XmlError('doctype')
    const end = endOfTag(xml, tag)
    this.#position = end + 1
    if (xml.charCodeAt(tag + 1) === slash) {
      this.kind = 'close'
      this.name = localName(xml.slice(tag + 2, end).trimEnd())
      if (--this.#depth < 0) throw new XmlError('closed too often')
      return true
    }
    this.#isClosing = xml.charCodeAt(end - 1) === slash
    const content = xml.slice(tag + 1, this.#isClosing ? end - 1 : end)
    const nameEnd = content.search(/\s/)
    this.kind = 'open'
    this.name = localName(nameEnd < 0 ? content : content.slice(0, nameEnd))
    this.#attributes = nameEnd < 0 ? '' : content.slice(nameEnd)
    this.#depth++
    return true
  }

  #passTo(end: string, from: number): false {
    const at = this.#xml.indexOf(end, from)
    if (at < 0) throw new XmlError('unclosed')
    this.#position = at + end.length
    return false
  }
}

const slash = 0x2f
/** One attribute behind the other: where one is malformed nothing further is read. */
const attributePattern = /\s+(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** A `>` inside a value in quotes does not end the tag. */
function endOfTag(xml: string, tag: number): number {
  let end = xml.indexOf('>', tag)
  for (let from = tag; end >= 0; ) {
    const quote = firstQuote(xml, from, end)
    if (quote < 0) return end
    const closing = xml.indexOf(xml[quote]!, quote + 1)
    if (closing < 0) break
    from = closing + 1
    if (closing > end) end = xml.indexOf('>', from)
  }
  throw new XmlError('unclosed tag')
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at)
    if (code === 0x22 || code === 0x27) return at
  }
  return -1
}

const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
        if (name !== undefined) return entities[name] ?? whole
        const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text
