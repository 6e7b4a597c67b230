import type { Brief } from '#film/brief.ts'

const longest = 60

const shortened = (text: string): string => {
  const line = text.trim().split('\n')[0]?.trim() ?? ''
  if (line.length <= longest) return line
  return `${line.slice(0, longest).replace(/\s+\S*$/, '')}…`
}

const titleLine = /^title:[ \t]*(?:\n[ \t]+)?(.+)$/im

/** What a film is called until its person or its plot names it. */
export const workingTitle = (brief: Pick<Brief, 'source' | 'title'>): string => {
  if (brief.title?.trim()) return shortened(brief.title)
  if (brief.source.kind === 'idea') return shortened(brief.source.text) || 'Untitled'
  const named = titleLine.exec(brief.source.text.slice(0, 2000))?.[1]?.replaceAll(/[*_]/g, '')
  return (named && shortened(named)) || 'Untitled screenplay'
}
