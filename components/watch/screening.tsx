'use client'

import { type ComponentProps, useMemo } from 'react'
import { Player } from '../player/player.tsx'
import { fileScore } from '../player/score.ts'
import { Wordmark } from '../ui/wordmark.tsx'

type Given = { id: string; logline: string | null; src: string } & Pick<
  ComponentProps<typeof Player>,
  'title' | 'poster' | 'rate' | 'frames' | 'aspect'
>

/** The film alone in the dark, for somebody without an account. */
export const Screening = ({ id, title, logline, src, ...picture }: Given) => {
  const score = useMemo(() => fileScore(src, picture.frames), [src, picture.frames])
  return (
    <main id="main" className="flex min-h-dvh flex-col bg-pit">
      <div className="mx-auto flex w-full max-w-[100rem] flex-1 flex-col justify-center px-3 py-6 sm:px-8">
        <Player
          film={id}
          title={title}
          score={score}
          {...picture}
          curtain
          className="overflow-hidden rounded-lg shadow-float"
        />
        <div className="mt-5 flex flex-wrap items-start justify-between gap-x-10 gap-y-3">
          <div className="min-w-0">
            <h1 className="text-3xl">{title}</h1>
            {logline !== null && <p className="mt-1 max-w-3xl text-sm text-soft text-pretty">{logline}</p>}
          </div>
          <p className="flex items-center gap-3 text-xs text-faint">
            Made with AI in
            <Wordmark className="text-text" />
          </p>
        </div>
      </div>
    </main>
  )
}
