'use client'

import { Upload as UploadIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { filesOf, hasFiles } from './dropped.ts'
import { Tray } from './tray.tsx'
import { bringFiles, takeUploads } from './uploads.ts'
import { useAssets } from './use-assets.ts'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/** On every page of a film files can be dropped or pasted, and those on their way are told of. */
export const Bring = ({ filmId }: { filmId: string }) => {
  const { take } = useAssets(filmId)
  const [over, setOver] = useState(false)
  useEffect(
    () =>
      takeUploads(filmId, async (taken, { into, name }) => {
        const asset = await take(taken, into)
        if (asset === null) return `“${name}” could not be put into the film. Bring it again.`
        return into === null ? 'Among the assets' : `A new version of “${asset.name}”`
      }),
    [filmId, take],
  )
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event.dataTransfer) || !event.dataTransfer) return
      event.preventDefault()
      void filesOf(event.dataTransfer).then((files) => bringFiles(filmId, files))
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || isField(event.target)) return
      event.preventDefault()
      bringFiles(filmId, files)
    }
    const heard = new AbortController()
    const { signal } = heard
    window.addEventListener('dragenter', enter, { signal })
    window.addEventListener('dragover', enter, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => heard.abort()
  }, [filmId])
  return (
    <>
      {over && (
        <div
          aria-hidden
          className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-lg border-2 border-dashed border-tungsten bg-pit/80"
        >
          <p className="flex items-center gap-3 text-xl">
            <UploadIcon className="size-6 text-tungsten" />
            Let go to bring them into this film
          </p>
        </div>
      )}
      <Tray filmId={filmId} />
    </>
  )
}
