import type { JournalActor } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

/** Who did something, in words. The one place: whoever knows more of an actor than its id says it here. */
export function actorName({ kind, id, role, name }: JournalActor, { text }: Translation): string {
  const words = text.journal.actors
  if (kind === 'token') return words.token(id.slice(0, 8))
  if (kind === 'system' && (id === 'start' || id === 'command-line' || id === 'public')) return words[id]
  const roles: Readonly<Record<string, string>> = text.roles.names
  return words.other(roles[role] ?? role, name ?? id)
}
