'use client'

import { Check, CircleAlert, X } from 'lucide-react'
import { IconButton } from '../ui/button.tsx'
import { Meter } from '../ui/meter.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { sizeOf } from './kinds.ts'
import { cancelUpload, type Upload, useUploads } from './uploads.ts'

const saying = ({ state, sent, bytes, told }: Upload): string => {
  if (told !== null) return told
  if (state === 'elsewhere') return 'Another window of this film sends it'
  if (state === 'waiting') return `Waits · ${sizeOf(bytes)}`
  if (state === 'judging') return 'The studio looks at it'
  return `${sizeOf(sent)} of ${sizeOf(bytes)}`
}

/** The files that are on their way, and what became of those that came. */
export const Tray = ({ filmId }: { filmId: string }) => {
  const all = useUploads((s) => s.uploads)
  const uploads = all.filter(({ film }) => film === filmId)
  if (uploads.length === 0) return null
  const going = uploads.filter(({ state }) => state !== 'done' && state !== 'refused').length
  const clear = () => {
    for (const { id, state } of uploads) if (state === 'done' || state === 'refused') cancelUpload(id)
  }
  return (
    <section
      aria-label="Uploads"
      className="fixed right-4 bottom-4 z-40 w-[min(24rem,calc(100vw-2rem))] overflow-hidden rounded-lg border border-line bg-raised shadow-float"
    >
      <div className="flex items-center justify-between gap-2 border-b border-line px-4 py-1.5">
        <p role="status" className="text-sm font-medium">
          {going > 0 ? `Bringing ${going === 1 ? 'one file' : `${going} files`}` : 'All is here'}
        </p>
        <IconButton size="sm" label="Close what has come" disabled={going === uploads.length} onClick={clear}>
          <X aria-hidden />
        </IconButton>
      </div>
      <ul className="max-h-72 divide-y divide-line overflow-y-auto">
        {uploads.map((upload) => (
          <Row key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  )
}

const Row = ({ upload }: { upload: Upload }) => {
  const { id, name, state, sent, bytes } = upload
  const refused = state === 'refused'
  const done = state === 'done'
  return (
    <li className="flex items-start gap-3 px-4 py-2.5 text-sm">
      <span className="mt-0.5 [&_svg]:size-4">
        {refused && <CircleAlert aria-hidden className="text-rose" />}
        {done && <Check aria-hidden className="text-leaf" />}
        {!refused && !done && <Spinner />}
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate" title={name}>
          {name}
        </p>
        <p
          role={refused ? 'alert' : undefined}
          className={refused ? 'text-xs text-rose' : 'text-xs text-faint'}
        >
          {saying(upload)}
        </p>
        {!refused && !done && (
          <Meter label={`${name}: sent so far`} value={bytes === 0 ? 0 : sent / bytes} className="mt-1.5" />
        )}
      </div>
      <IconButton
        size="sm"
        label={done || refused ? `Close ${name}` : `Cancel ${name}`}
        onClick={() => cancelUpload(id)}
      >
        <X aria-hidden />
      </IconButton>
    </li>
  )
}
