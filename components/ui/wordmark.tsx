import { cx } from './cx.ts'

/** The name of the house. The mark is a reel seen from the side: a circle of light with a turn of film. */
export const Wordmark = ({ className }: { className?: string }) => (
  <span className={cx('inline-flex items-center gap-2.5', className)}>
    <svg aria-hidden viewBox="0 0 24 24" className="size-5.5" fill="none">
      <circle cx="12" cy="12" r="10.2" stroke="var(--color-tungsten)" strokeWidth="1.6" />
      <circle cx="12" cy="12" r="1.7" fill="var(--color-tungsten)" />
      <circle cx="12" cy="6.6" r="2.3" fill="var(--color-tungsten)" opacity=".9" />
      <circle cx="16.7" cy="14.7" r="2.3" fill="var(--color-tungsten)" opacity=".6" />
      <circle cx="7.3" cy="14.7" r="2.3" fill="var(--color-tungsten)" opacity=".35" />
    </svg>
    <span className="display text-lg leading-none">Reelwright</span>
  </span>
)
