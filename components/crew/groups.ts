import type { LucideIcon } from 'lucide-react'
import {
  AudioLines,
  BookOpen,
  Box,
  Camera,
  Drama,
  Film,
  Gavel,
  Headset,
  Images,
  ScanSearch,
  Scissors,
  Telescope,
  Users,
} from 'lucide-react'

const known: Record<string, { name: string; icon: LucideIcon }> = {
  controller: { name: 'Production', icon: Headset },
  analysis: { name: 'Direction', icon: ScanSearch },
  story: { name: 'Story', icon: BookOpen },
  visual: { name: 'Picture', icon: Images },
  'three-d': { name: 'Sets and light', icon: Box },
  technical: { name: 'Camera', icon: Camera },
  audio: { name: 'Sound', icon: AudioLines },
  post: { name: 'Post', icon: Scissors },
  quality: { name: 'Quality', icon: Gavel },
  genre: { name: 'Genre', icon: Drama },
  research: { name: 'Research', icon: Telescope },
  audience: { name: 'Audience', icon: Users },
}

/** A department of the crew; one the studio has no name for yet goes by its own. */
export const departmentOf = (group: string): { name: string; icon: LucideIcon } =>
  known[group] ?? { name: group, icon: Film }

/** Rows by the group in their id, in the order in which the groups first come. */
export const byGroup = <T>(rows: T[], groupOf: (row: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const list = groups.get(groupOf(row)) ?? []
    list.push(row)
    groups.set(groupOf(row), list)
  }
  return [...groups]
}
