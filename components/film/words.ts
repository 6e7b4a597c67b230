import type { Tone } from '../ui/chip.tsx'

/** "story/dialogue-writer" → "Dialogue writer" */
export const titleCase = (words: string): string => {
  const text = words.replaceAll('-', ' ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

const special: Record<string, string> = { 'sci-fi': 'Sci-fi', 'three-d': '3D', mp4: 'MP4' }
export const named = (id: string): string => special[id] ?? titleCase(id)
export const agentName = (id: string): string => named(id.split('/').at(-1) ?? id)

/** 47 → "0:47", 3725 → "1:02:05" */
export const clock = (seconds: number): string => {
  const whole = Math.round(seconds)
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

export const sizeNames: Record<string, string> = {
  EWS: 'Extreme wide',
  WS: 'Wide',
  FS: 'Full',
  MS: 'Medium',
  CU: 'Close-up',
  ECU: 'Extreme close-up',
}

export const statusOf = (status: 'draft' | 'making' | 'ready' | 'failed'): { label: string; tone: Tone } =>
  ({
    draft: { label: 'Draft', tone: 'neutral' as const },
    making: { label: 'In the making', tone: 'busy' as const },
    ready: { label: 'Ready', tone: 'good' as const },
    failed: { label: 'Not made', tone: 'bad' as const },
  })[status]

export const when = (date: Date): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(date)

export const assetUrl = (film: string, asset: string): string => `/api/films/${film}/assets/${asset}`
