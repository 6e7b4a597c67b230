'use client'

import { Mic, RotateCcw, Square } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Recording } from '#film/recording.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { type HeardTake, sendTake } from './send.ts'
import { useRecorder } from './use-recorder.ts'

/** Somebody speaks a line: count-in, take, listen, use it or not. */
export const RecordDialog = ({
  film,
  line,
  open,
  onClose,
  onUse,
}: {
  film: string
  line: Line
  open: boolean
  onClose: () => void
  onUse: (recording: Recording) => void
}) => {
  const [take, setTake] = useState<HeardTake | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const asked = useRef(0)
  const use = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (take !== null) use.current?.focus()
  }, [take])
  const send = async (given: Blob) => {
    const mine = ++asked.current
    setWorking(true)
    setWrong(null)
    try {
      const heard = await sendTake(film, line.id, given)
      if (mine === asked.current) setTake(heard)
    } catch (error) {
      if (mine === asked.current) setWrong(error instanceof Error ? error.message : String(error))
    }
    if (mine === asked.current) setWorking(false)
  }
  const { state, level, start, stop, cancel } = useRecorder((given) => void send(given))
  useEffect(() => () => void (take && URL.revokeObjectURL(take.url)), [take])
  const close = () => {
    asked.current += 1
    cancel()
    setTake(null)
    setWrong(null)
    setWorking(false)
    onClose()
  }
  const again = () => {
    setTake(null)
    setWrong(null)
    void start()
  }
  const trouble = wrong ?? (state.is === 'refused' ? state.why : null)
  return (
    <Dialog title={`Record ${line.name}`} open={open} onClose={close}>
      <p className="display text-2xl leading-snug text-pretty">“{line.text}”</p>
      {line.parentheticals.length > 0 && (
        <p className="mt-1 text-sm text-faint italic">({line.parentheticals.join('; ')})</p>
      )}
      <Signal
        state={state.is}
        left={state.is === 'counting' ? state.left : 0}
        level={level}
        working={working}
        heard={take !== null}
      />
      {trouble !== null && (
        <div className="mt-3">
          <Notice kind="error" title={trouble} />
        </div>
      )}
      {take?.notes.map((note) => (
        <div key={note} className="mt-3">
          <Notice kind="warning" title={note} />
        </div>
      ))}
      {take !== null && (
        // biome-ignore lint/a11y/useMediaCaption: the line stands above it
        <audio controls src={take.url} aria-label="The recording, cleaned" className="mt-4 h-10 w-full" />
      )}
      <div className="mt-5 flex flex-wrap items-center justify-end gap-2">
        <FromFile
          disabled={working || (state.is !== 'idle' && state.is !== 'refused')}
          onFile={(file) => void send(file)}
          hidden={take !== null}
        />
        {take === null ? (
          <RecordButton state={state.is} working={working} onStart={() => void again()} onStop={stop} />
        ) : (
          <>
            <Button onClick={() => void again()}>
              <RotateCcw aria-hidden />
              Record again
            </Button>
            <Button onClick={close}>Discard</Button>
            <Button
              ref={use}
              look="primary"
              onClick={() => {
                onUse(take.recording)
                close()
              }}
            >
              Use it
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

const RecordButton = (given: {
  state: string
  working: boolean
  onStart: () => void
  onStop: () => void
}) => {
  const { state, working, onStart, onStop } = given
  const running = state === 'counting' || state === 'recording'
  return (
    <Button
      look={running ? 'danger' : 'primary'}
      busy={working || state === 'asking'}
      disabled={state === 'counting'}
      onClick={running ? onStop : onStart}
    >
      {running ? <Square aria-hidden className="fill-current" /> : <Mic aria-hidden />}
      {running ? 'Stop' : 'Record'}
    </Button>
  )
}

/** What is going on, in words for everybody and as a bar for who looks. */
const Signal = (given: { state: string; left: number; level: number; working: boolean; heard: boolean }) => {
  const { state, left, level, working, heard } = given
  const told =
    state === 'counting'
      ? `${left}`
      : state === 'recording'
        ? 'Speak now'
        : state === 'asking'
          ? 'Waiting for the microphone …'
          : working
            ? 'Cleaning it and finding its words …'
            : heard
              ? 'Listen to it, then use it or discard it.'
              : 'After a count of three, speak the line.'
  return (
    <div className="mt-4 flex items-center gap-4">
      <p
        aria-live="assertive"
        className={cx(
          'flex min-h-10 min-w-40 items-center tabular-nums',
          state === 'counting' ? 'display text-4xl text-tungsten' : 'text-sm text-soft',
        )}
      >
        {told}
      </p>
      <meter aria-label="Level" min={0} max={100} value={Math.round(level * 100)} className="sr-only" />
      <div aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-line">
        <div
          className={level > 0.92 ? 'h-full bg-rose' : 'h-full bg-leaf'}
          style={{ width: `${Math.round(level * 100)}%` }}
        />
      </div>
    </div>
  )
}

const FromFile = (given: { disabled: boolean; hidden: boolean; onFile: (file: File) => void }) => {
  const { disabled, hidden, onFile } = given
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  if (hidden) return null
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        accept="audio/*,.wav,.mp3,.m4a,.flac,.ogg,.webm"
        aria-label="A sound file of this line"
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) onFile(file)
        }}
      />
      <Button look="quiet" disabled={disabled} onClick={() => input.current?.click()}>
        Use a file …
      </Button>
    </>
  )
}
