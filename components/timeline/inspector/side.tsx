'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { FilmDocument } from '../../api/client.ts'
import { NowShowing } from '../../film/now-showing.tsx'
import { Screenplay } from '../../screenplay/pages.tsx'
import { cx } from '../../ui/cx.ts'
import { useTimeline } from '../session.ts'
import { Titles } from '../titles/shelf.tsx'
import { Transitions } from '../transitions/shelf.tsx'
import { Inspector } from './inspector.tsx'
import { MarkerList } from './markers.tsx'

const tabs = {
  seen: 'Seen now',
  clip: 'Clip',
  markers: 'Markers',
  transitions: 'Transitions',
  titles: 'Titles',
}
type Tab = keyof typeof tabs
const names = Object.keys(tabs) as Tab[]

/** What stands beside the picture: what is being seen, or the chosen clip, the markers, or the transitions and titles there are. Choosing a clip brings up its own. */
export const Side = ({ film, edits }: { film: FilmDocument; edits: boolean }) => {
  const id = useId()
  const [tab, setTab] = useState<Tab>('seen')
  const row = useRef<HTMLDivElement>(null)
  const some = useTimeline((s) => s.film === film.id && s.chosen.length > 0)
  useEffect(() => setTab((was) => (some ? 'clip' : was === 'clip' ? 'seen' : was)), [some])
  const shown = edits ? names : names.filter((name) => name !== 'transitions' && name !== 'titles')
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = shown[(shown.indexOf(tab) + by + shown.length) % shown.length] ?? 'seen'
    setTab(next)
    row.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus()
  }
  return (
    <>
      <h2 className="sr-only">Beside the picture</h2>
      <div
        ref={row}
        role="tablist"
        aria-label="Beside the picture"
        onKeyDown={press}
        className="flex h-9 shrink-0 items-center gap-1 border-b border-line px-3"
      >
        {shown.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
            className={cx(
              'h-7 rounded-md px-2.5 text-xs whitespace-nowrap transition-colors lg:max-xl:px-2',
              tab === name ? 'bg-raised font-medium text-text' : 'text-soft hover:bg-hover hover:text-text',
            )}
          >
            {tabs[name]}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${tab}`}
        className="flex min-h-0 flex-1 flex-col"
      >
        {tab === 'seen' && (
          <>
            <NowShowing film={film} />
            <Screenplay film={film} className="min-h-0 flex-1 bg-page" />
          </>
        )}
        {tab === 'clip' && <Inspector film={film} edits={edits} />}
        {tab === 'transitions' && <Transitions film={film} />}
        {tab === 'titles' && <Titles film={film} />}
        {tab === 'markers' && <MarkerList film={film} edits={edits} />}
      </div>
    </>
  )
}
