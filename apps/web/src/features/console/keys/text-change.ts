/** What happened to a text: so many characters taken from its end, then others added. On-screen keyboards tell no more than the text itself. */
export function changeOf(before: string, after: string): { removed: number; added: string } {
  const old = Array.from(before)
  const now = Array.from(after)
  let same = 0
  while (same < old.length && same < now.length && old[same] === now[same]) same += 1
  return { removed: old.length - same, added: now.slice(same).join('') }
}
