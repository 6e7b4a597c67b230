import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Spinner } from './spinner.tsx'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'
type Size = 'md' | 'sm'

const looks: Record<Look, string> = {
  primary:
    'bg-tungsten text-on-tungsten font-semibold hover:bg-tungsten-bright disabled:bg-tungsten-dim disabled:text-soft',
  plain: 'bg-raised text-text border border-line hover:bg-hover disabled:text-faint',
  quiet: 'text-soft hover:text-text hover:bg-hover disabled:text-faint',
  danger: 'bg-rose-dim text-rose border border-rose/30 hover:bg-rose/25',
}
const sizes: Record<Size, string> = {
  md: 'h-9 px-3.5 text-sm gap-2',
  sm: 'h-7 px-2.5 text-xs gap-1.5',
}

const shape =
  'inline-flex shrink-0 items-center justify-center rounded-md whitespace-nowrap transition-colors duration-150 disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0'

type Style = { look?: Look; size?: Size }

export const Button = ({
  look = 'plain',
  size = 'md',
  busy = false,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & Style & { busy?: boolean }) => (
  <button
    type="button"
    {...rest}
    disabled={rest.disabled === true || busy}
    aria-busy={busy || undefined}
    className={cx(shape, looks[look], sizes[size], className)}
  >
    {busy && <Spinner />}
    {children}
  </button>
)

export const ButtonLink = ({
  look = 'plain',
  size = 'md',
  className,
  ...rest
}: ComponentProps<typeof Link> & Style) => (
  <Link {...rest} className={cx(shape, looks[look], sizes[size], className)} />
)

/** A square button with a picture; `label` is its name, shown as a tip. */
export const IconButton = ({
  label,
  shortcut,
  size = 'md',
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  label: string
  shortcut?: string
  size?: Size
}) => (
  <button
    type="button"
    {...rest}
    aria-label={label}
    title={shortcut === undefined ? label : `${label} (${shortcut})`}
    className={cx(
      shape,
      'text-soft hover:bg-hover hover:text-text aria-pressed:text-tungsten disabled:text-edge',
      size === 'md' ? 'size-9' : 'size-7',
      className,
    )}
  />
)
