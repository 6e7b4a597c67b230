import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type Tone = 'neutral' | 'busy' | 'good' | 'bad' | 'info'

const tones: Record<Tone, string> = {
  neutral: 'bg-raised text-soft',
  busy: 'bg-tungsten-dim text-tungsten-bright',
  good: 'bg-leaf-dim text-leaf',
  bad: 'bg-rose-dim text-rose',
  info: 'bg-sky-dim text-sky',
}

export const Chip = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span
    className={cx(
      'inline-flex h-5.5 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5',
      tones[tone],
    )}
  >
    {children}
  </span>
)
