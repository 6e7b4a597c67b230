import type { Credits } from '#film/file.ts'
import type { Shot } from '#film/shot.ts'

/** A title is read at 0.3 s a word and 1 s more (CRAFT, "Cut"). */
export const titleSeconds = (credits: Pick<Credits, 'title' | 'subtitle'>): number => {
  const words = `${credits.title} ${credits.subtitle}`.split(/\s+/).filter((word) => word !== '').length
  return Math.max(1.8, 1 + 0.3 * words)
}

/** The first establishing shot of the opening, else the first shot. */
export const titleShot = (shots: Shot[]): Shot | undefined =>
  shots.slice(0, 3).find((shot) => shot.kind === 'establishing' && shot.scene === shots[0]?.scene) ?? shots[0]

/** Time for the end credits: 2.5–6 s in a short film, by their rows; never more than a fourteenth of a film with a set length, which its scenes leave for them. */
export const creditsSeconds = (credits: Credits, target: number | null): number => {
  const rows = credits.sections.reduce(
    (all, section) => all + 1 + section.entries.length,
    credits.notices.length,
  )
  const longest = target !== null && target > 60 ? Math.min(20, target / 10) : 6
  const wanted = Math.min(longest, Math.max(2.5, 1.5 + rows * 0.2))
  const most = target === null ? wanted : Math.max(Math.min(2.5, target / 4), target / 14)
  return Math.max(0.5, Math.floor(Math.min(wanted, most) * 2) / 2)
}
