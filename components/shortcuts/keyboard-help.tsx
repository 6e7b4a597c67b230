'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Fragment, useEffect, useRef, useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { Input } from '../ui/field.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { type Command, found, labelsOf } from './map.ts'
import { useCommands } from './use-commands.ts'
import { useHelp } from './use-help.ts'

const Keys = ({ keys }: { keys: string[] }) => (
  <dd className="flex shrink-0 items-center gap-1">
    {keys.map((key, i) => (
      <Fragment key={key}>
        {i > 0 && <span className="text-2xs text-faint">or</span>}
        {labelsOf(key).map((label) => (
          <Kbd key={label}>{label}</Kbd>
        ))}
      </Fragment>
    ))}
  </dd>
)

/** The keys of the studio, to look up and to search, and those that work on every page. */
export const KeyboardHelp = () => {
  const open = useHelp((s) => s.open)
  const [search, setSearch] = useState('')
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (open) field.current?.focus()
  }, [open])
  useCommands({
    help: () => useHelp.setState({ open: true }),
    'new-film': () => router.push('/new'),
    home: () => router.push('/'),
  })
  const shown = Map.groupBy<Command['group'], Command>(
    found(search).map(([, command]) => command),
    ({ group }) => group,
  )
  return (
    <Dialog open={open} wide title="Keys" onClose={() => useHelp.setState({ open: false })}>
      <div className="relative mb-5">
        <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-faint" />
        <Input
          ref={field}
          type="search"
          aria-label="Search the keys"
          placeholder="Search: split, ripple, Ctrl …"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="pl-8"
        />
      </div>
      {shown.size === 0 && <p className="text-sm text-soft">No key does that. Try another word.</p>}
      <div className="columns-1 gap-10 sm:columns-2">
        {[...shown].map(([group, list]) => (
          <section key={group} className="mb-6 break-inside-avoid-column">
            <h3 className="slate mb-2">{group}</h3>
            <dl className="flex flex-col gap-1.5 text-sm">
              {list.map(({ does, keys }) => (
                <div key={does} className="flex items-start justify-between gap-4">
                  <dt className="text-soft">{does}</dt>
                  <Keys keys={keys} />
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
