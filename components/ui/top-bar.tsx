import Link from 'next/link'
import type { ReactNode } from 'react'
import { Wordmark } from './wordmark.tsx'

/** The bar of pages outside a film. */
export const TopBar = ({ children }: { children?: ReactNode }) => (
  <header className="sticky top-0 z-30 flex h-14 items-center gap-4 border-b border-line bg-ink/95 px-4 sm:px-6">
    <Link href="/" aria-label="Reelwright, your films" className="flex items-center rounded-md py-1">
      <Wordmark />
    </Link>
    <div className="ml-auto flex items-center gap-2">{children}</div>
  </header>
)
