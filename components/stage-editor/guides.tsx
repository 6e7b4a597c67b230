import { clearOf } from '#film/format.ts'
import { cx } from '../ui/cx.ts'

/** Lines over the picture: thirds, the middle, and what stays clear of words and edges. */
export const Guides = ({ size }: { size: { width: number; height: number } }) => {
  const { side, bottom } = clearOf(size)
  const line = 'absolute bg-white/35'
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      {[1, 2].map((i) => (
        <span key={`x${i}`} className={cx(line, 'inset-y-0 w-px')} style={{ left: `${(i / 3) * 100}%` }} />
      ))}
      {[1, 2].map((i) => (
        <span key={`y${i}`} className={cx(line, 'inset-x-0 h-px')} style={{ top: `${(i / 3) * 100}%` }} />
      ))}
      <span className="absolute border border-white/45" style={{ inset: '3.5%' }} />
      <span
        className="absolute border border-dashed border-white/45"
        style={{ inset: `5% ${side * 100}% ${bottom * 100}%` }}
      />
    </div>
  )
}
