import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

export const control =
  'min-w-0 rounded-md border border-edge bg-ink px-3 text-sm text-text placeholder:text-faint hover:border-soft focus-visible:border-tungsten aria-invalid:border-rose disabled:text-faint'

type Given = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** A labelled control with its hint and its error, wired together for those who listen. */
export const Field = ({
  label,
  hint,
  error,
  className,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: string | null
  className?: string
  children: (given: Given) => ReactNode
}) => {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium text-text">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined || note === null ? undefined : `${id}-note`,
        'aria-invalid': error ? true : undefined,
      })}
      {note !== undefined && note !== null && (
        <p
          id={`${id}-note`}
          role={error ? 'alert' : undefined}
          className={cx('text-xs', error ? 'text-rose' : 'text-faint')}
        >
          {note}
        </p>
      )}
    </div>
  )
}

/** As wide as there is room, unless a width is given. */
export const Input = ({ className = 'w-full', ...rest }: ComponentProps<'input'>) => (
  <input {...rest} className={cx(control, 'h-9', className)} />
)

export const Select = ({ className = 'w-full', ...rest }: ComponentProps<'select'>) => (
  <select {...rest} className={cx(control, 'h-9 truncate pr-8', className)} />
)
