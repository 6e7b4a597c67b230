/** Which edits are taken back at present: an undo that was itself taken back counts no more. */
export const undoneOf = (edits: readonly { seq: number; undoes: number | null }[]): Set<number> => {
  const undone = new Set<number>()
  for (const { seq, undoes } of [...edits].sort((a, b) => b.seq - a.seq))
    if (undoes !== null && !undone.has(seq)) undone.add(undoes)
  return undone
}
