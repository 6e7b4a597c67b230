import { cx } from './cx.ts'

/** How far something is, 0 … 1. */
export const Meter = ({
  value,
  label,
  className,
  tone = 'bg-tungsten',
}: {
  value: number
  label: string
  className?: string
  tone?: string
}) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(value * 100)}
    className={cx('h-1 overflow-hidden rounded-full bg-line', className)}
  >
    <div
      className={cx('h-full rounded-full transition-[width] duration-500 ease-out', tone)}
      style={{ width: `${Math.max(0, Math.min(1, value)) * 100}%` }}
    />
  </div>
)
