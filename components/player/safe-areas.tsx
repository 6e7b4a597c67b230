import { clearOf } from '#film/format.ts'

const ACTION = 0.93 // of the width and the height (EBU R 95)
const TITLE = 0.9

const Area = ({ share, name, dashed }: { share: number; name: string; dashed?: boolean }) => {
  const edge = `${((1 - share) / 2) * 100}%`
  return (
    <div
      className={`absolute border border-white/70 ${dashed ? 'border-dashed' : ''}`}
      style={{ inset: `${edge}` }}
    >
      <span
        className={`absolute ${dashed ? 'right-1' : 'left-1'} bottom-0 text-[10px] leading-4 text-white/85 [text-shadow:0_0_3px_#000]`}
      >
        {name}
      </span>
    </div>
  )
}

/** What stays in sight everywhere: the action, titles, and where captions stand in this format. */
export const SafeAreas = ({ aspect }: { aspect: number }) => {
  const { side, bottom } = clearOf({ width: aspect, height: 1 })
  const foot = Math.max(bottom, Math.min(0.052, aspect * 0.04))
  return (
    <div data-testid="safe-areas" aria-hidden className="pointer-events-none absolute inset-0 z-20">
      <Area share={ACTION} name="Action" />
      <Area share={TITLE} name="Title" dashed />
      <div
        className="absolute border border-tungsten/80"
        style={{
          ...{ insetInline: `${Math.min(0.04, side) * 100}%`, bottom: `${foot * 100}%` },
          height: `${Math.min(0.16, 0.052 * 2.9) * 100}%`,
        }}
      >
        <span className="absolute top-0 right-1 text-[10px] leading-4 text-tungsten-bright [text-shadow:0_0_3px_#000]">
          Captions
        </span>
      </div>
      <i className="absolute top-1/2 left-1/2 h-4 w-px -translate-1/2 bg-white/70" />
      <i className="absolute top-1/2 left-1/2 h-px w-4 -translate-1/2 bg-white/70" />
    </div>
  )
}
