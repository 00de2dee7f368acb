// Mutants that are not tried, each kind with its reason; docs/mutation.md lists them.

const isText = ({ type }) => type === 'StringLiteral' || type === 'TemplateLiteral'
const isThrown = ({ node }) => node.type === 'ThrowStatement'

/** A thrown error is a bug of the caller: that it is thrown, and of which class, is tested; its words are not. */
const reasonToIgnore = path =>
  isText(path.node) && path.findParent(isThrown) ? 'wording of a programming error' : undefined

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: { shouldIgnore: reasonToIgnore } }]
