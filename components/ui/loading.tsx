import { cx } from './cx.ts'
import { Spinner } from './spinner.tsx'

export const Loading = ({ what }: { what: string }) => (
  <p role="status" className="flex items-center justify-center gap-2.5 px-4 py-16 text-sm text-soft">
    <Spinner />
    Loading {what} …
  </p>
)

/** A shape that stands where something is coming. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={cx('animate-breathe rounded-md bg-raised', className)} />
)
