/** The server takes nothing shorter or longer. */
export const passwordLength = { min: 10, max: 200 } as const

export type PasswordJudgement =
  | { readonly level: 'empty' }
  | { readonly level: 'too-short'; readonly missing: number }
  | { readonly level: 'too-long'; readonly most: number }
  /** The server takes none of so few different characters, or that is merely its owner's name or address. */
  | { readonly level: 'refused'; readonly because: 'repeats' | 'personal' }
  /** `common`: built on what is tried first; `sequence`: little in it; `personal`: holds the name or address of its owner. */
  | { readonly level: 'weak'; readonly because: 'common' | 'sequence' | 'personal' }
  | { readonly level: 'fair' }
  | { readonly level: 'strong' }

const commonStems = /p[a4@]ssw[o0]rd|qwert[yz]|azerty|letmein|welcome|admin|changeme|iloveyou|vitrine|libvirt|secret|senha|default|dragon|monkey|football/i

/**
 * Says plainly how good a password is. Length counts most: what is guessed is short, common, repeated or about its owner.
 * @param owned words about the owner (name, address) that others know
 */
export function judgePassword(password: string, owned: readonly string[] = []): PasswordJudgement {
  if (password === '') return { level: 'empty' }
  const length = [...password].length
  if (length < passwordLength.min) return { level: 'too-short', missing: passwordLength.min - length }
  if (length > passwordLength.max) return { level: 'too-long', most: passwordLength.max }
  const lower = password.toLowerCase()
  if (new Set(password).size < 4) return { level: 'refused', because: 'repeats' }
  if (ownNames(owned).some((name) => lower === name || lower === `${name}${name}`)) return { level: 'refused', because: 'personal' }
  const words = owned.flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4)
  // A known word is harmless when much else stands beside it.
  const rest = (known: string) => lower.split(known).join('').length
  if (words.some((word) => lower.includes(word) && rest(word) < 8)) return { level: 'weak', because: 'personal' }
  const stem = commonStems.exec(lower)?.[0]
  if (stem !== undefined && rest(stem) < 8) return { level: 'weak', because: 'common' }
  if (stepsInSequence(lower) > length * 0.6) return { level: 'weak', because: 'sequence' }
  return { level: length >= 16 && new Set(lower).size >= 8 ? 'strong' : 'fair' }
}

/** Names, addresses and the addresses' mailboxes, as the server compares them. */
function ownNames(owned: readonly string[]): string[] {
  return owned.flatMap((word) => [word.toLowerCase(), word.toLowerCase().split('@')[0] ?? '']).filter((name) => name.length > 2)
}

/** How many characters merely follow the one before them: abc, 321. */
function stepsInSequence(text: string): number {
  let steps = 0
  for (let index = 1; index < text.length; index += 1) {
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) === 1) steps += 1
  }
  return steps
}

/** Whether the server will take it; weak ones are said to be weak, not refused. */
export function isAcceptable(judgement: PasswordJudgement): boolean {
  return judgement.level === 'weak' || judgement.level === 'fair' || judgement.level === 'strong'
}
