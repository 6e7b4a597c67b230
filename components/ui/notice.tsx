import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const kinds = {
  error: { Icon: CircleAlert, look: 'border-rose/35 bg-rose-dim text-rose' },
  warning: { Icon: TriangleAlert, look: 'border-tungsten/35 bg-tungsten-dim text-tungsten-bright' },
  info: { Icon: Info, look: 'border-sky/30 bg-sky-dim text-sky' },
}

/** What a person must know, in place. An error is read out at once. */
export const Notice = ({
  kind,
  title,
  children,
  action,
}: {
  kind: keyof typeof kinds
  title: string
  children?: ReactNode
  action?: ReactNode
}) => {
  const { Icon, look } = kinds[kind]
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={cx('flex gap-3 rounded-md border px-4 py-3 text-sm', look)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {children !== undefined && <div className="mt-0.5 break-words text-text/90">{children}</div>}
      </div>
      {action}
    </div>
  )
}

/** A page or pane that has nothing yet, and says how it gets something. */
export const Empty = ({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) => (
  <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-14 text-center">
    <h2 className="text-2xl">{title}</h2>
    {children !== undefined && <div className="text-sm text-soft text-pretty">{children}</div>}
    {action !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
  </div>
)
