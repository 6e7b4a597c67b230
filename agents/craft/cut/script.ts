import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'

/**
 * Which lines each shot carries, in their order. A line that no shot names goes where its neighbour is spoken, so that
 * no word is ever lost; one that two shots name is spoken in the first.
 */
export const linesByShot = (shots: Shot[], lines: Line[]): Map<string, Line[]> => {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const home = new Map<string, string>() // line → shot
  for (const shot of shots)
    for (const id of shot.lines) if (byId.has(id) && !home.has(id)) home.set(id, shot.id)
  for (const scene of new Set(lines.map((line) => line.scene))) {
    const spoken = lines.filter((line) => line.scene === scene)
    const here = shots.filter((shot) => shot.scene === scene)
    const anyone = (line: Line) =>
      here.findLast((shot) => shot.present.includes(line.character)) ?? here.at(-1)
    for (const [i, line] of spoken.entries()) {
      // What is said together is heard in one shot.
      const partner = line.dual ? spoken[i - 1] : undefined
      const shared = partner && home.get(partner.id)
      if (shared !== undefined) home.set(line.id, shared)
      if (home.has(line.id) || here.length === 0) continue
      const before = spoken[i - 1]
      const after = spoken.slice(i + 1).find((each) => home.has(each.id))
      const shot = (before && home.get(before.id)) ?? (after && home.get(after.id)) ?? anyone(line)?.id
      if (shot !== undefined) home.set(line.id, shot)
    }
  }
  const carried = new Map<string, Line[]>()
  for (const line of lines) {
    const shot = home.get(line.id)
    if (shot !== undefined) carried.set(shot, [...(carried.get(shot) ?? []), line])
  }
  return carried
}
