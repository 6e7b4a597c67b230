import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'

/** What is being looked at, and the way back to the list. The focus comes here, for it was on what is gone. */
export const StateBar = (given: { title: string; note: string; onBack: () => void; children: ReactNode }) => {
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5">
      <Button ref={back} look="quiet" onClick={given.onBack}>
        <ArrowLeft aria-hidden />
        History
      </Button>
      <div className="min-w-0 flex-1">
        <h3 className="truncate text-sm font-semibold">{given.title}</h3>
        <p className="text-xs text-faint">{given.note}</p>
      </div>
      {given.children}
    </div>
  )
}
