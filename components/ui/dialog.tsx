'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from './button.tsx'
import { cx } from './cx.ts'

const written = 'input[type=text], input[type=email], input:not([type])'

/** The browser's own modal dialog: it keeps the focus in, gives it back, and closes on Escape. */
export const Dialog = ({
  open,
  title,
  wide = false,
  onClose,
  children,
}: {
  open: boolean
  title: string
  wide?: boolean // for what is looked up in it
  onClose: () => void
  children: ReactNode
}) => {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && dialog?.open === false) {
      dialog.showModal()
      // Where there is something to write, one writes at once; a finger would bring up its keyboard.
      if (matchMedia('(pointer: fine)').matches) dialog.querySelector<HTMLInputElement>(written)?.select()
    }
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the click is on the backdrop only
    <dialog
      ref={ref}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
      className={cx(
        'm-auto max-h-[86dvh] overflow-auto rounded-lg bg-panel text-text shadow-float',
        wide ? 'w-[min(58rem,calc(100vw-2rem))]' : 'w-[min(38rem,calc(100vw-2rem))]',
      )}
    >
      {open && (
        <div className="flex flex-col">
          <div className="sticky top-0 z-10 flex items-center justify-between gap-4 border-b border-line bg-panel px-5 py-3">
            <h2 id={heading} className="text-xl">
              {title}
            </h2>
            <IconButton label="Close" onClick={onClose}>
              <X />
            </IconButton>
          </div>
          <div className="px-5 py-4">{children}</div>
        </div>
      )}
    </dialog>
  )
}
