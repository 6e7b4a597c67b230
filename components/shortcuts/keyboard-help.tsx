'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useKeys } from './use-keys.ts'

const groups: { title: string; keys: [string[], string][] }[] = [
  {
    title: 'Everywhere',
    keys: [
      [['?'], 'Show these keys'],
      [['N'], 'New film'],
      [['H'], 'To your films'],
      [['/'], 'Search your films'],
      [['Ctrl', 'Enter'], 'Start making the film (on the page of a new one)'],
    ],
  },
  {
    title: 'In a film',
    keys: [
      [['1'], 'Film'],
      [['2'], 'Storyboard'],
      [['3'], 'Screenplay'],
      [['4'], 'Sound'],
      [['5'], 'Models'],
      [['6'], 'Report'],
      [['7'], 'Crew'],
      [['8'], 'Run'],
      [['Ctrl', 'Z'], 'Undo what you did to the film'],
      [['Ctrl', 'Shift', 'Z'], 'Redo'],
    ],
  },
  {
    title: 'Player',
    keys: [
      [['Space'], 'Play or pause'],
      [['J'], 'Play backwards; again: faster'],
      [['K'], 'Pause'],
      [['L'], 'Play; again: faster'],
      [['←', '→'], 'One frame'],
      [['Shift', '←', '→'], 'One second'],
      [['Home', 'End'], 'First frame, last frame'],
      [['M'], 'Sound on or off'],
      [['F'], 'Full screen'],
    ],
  },
  {
    title: 'Timeline',
    keys: [
      [['+', '−'], 'Zoom in, zoom out'],
      [['0'], 'Show the whole film'],
      [['↑', '↓'], 'Cut before, cut after'],
    ],
  },
]

/** The keys of the studio, and those that work on every page. */
export const KeyboardHelp = () => {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  useKeys({
    '?': () => setOpen(true),
    n: () => router.push('/new'),
    h: () => router.push('/'),
  })
  return (
    <Dialog open={open} title="Keys" onClose={() => setOpen(false)}>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="slate mb-2">{group.title}</h3>
            <dl className="flex flex-col gap-1.5 text-sm">
              {group.keys.map(([keys, does]) => (
                <div key={does} className="flex items-center justify-between gap-4">
                  <dt className="text-soft">{does}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
