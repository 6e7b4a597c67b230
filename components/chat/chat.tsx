'use client'

import { MessageSquareText, Trash2, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FilmDetail } from '../api/client.ts'
import { useNextSteps } from '../edit/use-edit.ts'
import { agentName } from '../film/words.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { IconButton } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { AnswerView } from './answer.tsx'
import { Composer } from './composer.tsx'
import { suggestionsFor } from './suggestions.ts'
import { type Said, useTalk } from './talk.ts'
import { useChat } from './use-chat.ts'

const panelId = 'controller'

/** Opens and closes the talk with the controller, from every page of a film. */
export const ChatButton = () => {
  const open = useTalk((talk) => talk.open)
  const { setOpen } = useTalk.getState()
  useCommands({ chat: () => setOpen(!open) })
  return (
    <IconButton
      label="Ask the controller"
      shortcut="Ctrl K"
      aria-expanded={open}
      aria-controls={panelId}
      onClick={() => setOpen(!open)}
    >
      <MessageSquareText aria-hidden />
    </IconButton>
  )
}

export const Chat = ({ film }: { film: FilmDetail }) => {
  const open = useTalk((talk) => talk.open)
  return open ? <Panel film={film} /> : null
}

const Panel = ({ film }: { film: FilmDetail }) => {
  const { said, asking, error, ask, cancel, apply, leave, drop, clear, ...back } = useChat(film.id)
  const { undo } = useNextSteps(film.id)
  const input = useRef<HTMLTextAreaElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const { setOpen } = useTalk.getState()
  useEffect(() => {
    const opener = document.activeElement
    input.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is brought into sight
  useEffect(() => void end.current?.scrollIntoView({ block: 'end' }), [said.length, asking, error])
  const send = (words: string) => {
    void ask(words)
    input.current?.focus()
  }
  const last = said.findLast(({ from }) => from === 'controller')
  return (
    <aside
      id={panelId}
      aria-label="Controller"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        setOpen(false)
      }}
      className="fixed inset-y-0 right-0 z-40 flex w-full animate-appear flex-col border-l border-line bg-panel shadow-float motion-reduce:animate-none sm:w-[26rem]"
    >
      <div className="flex h-14 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4">
        <h2 className="mr-auto text-lg">Controller</h2>
        {said.length > 0 && (
          <IconButton label="Forget this talk" onClick={clear}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
        <IconButton label="Close" shortcut="Esc" onClick={() => setOpen(false)}>
          <X aria-hidden />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-4 py-4 outline-offset-[-2px]">
        {said.length === 0 && <Welcome film={film} onAsk={send} />}
        <div role="log" aria-label="Talk" aria-live="polite" className="flex flex-col gap-5">
          {said.map((each) => (
            <div key={each.id} className="flex flex-col gap-1.5">
              <Head said={each} />
              {each.from === 'person' ? (
                <p className="rounded-md bg-raised px-3 py-2 text-sm break-words whitespace-pre-wrap">
                  {each.words}
                </p>
              ) : (
                <AnswerView
                  film={film}
                  answer={each}
                  latest={each === last}
                  undoes={undo.held ? null : undo.why}
                  onAsk={send}
                  onLeave={(index) => void leave(each, index)}
                  onApply={() => {
                    void apply(each)
                    input.current?.focus() // the button goes: what is typed next is the next request, not keys of the page
                  }}
                  onDrop={() => {
                    drop(each)
                    input.current?.focus()
                  }}
                />
              )}
            </div>
          ))}
        </div>
        {asking && (
          <p role="status" className="mt-5 flex items-center gap-2 text-sm text-soft">
            <Spinner />
            Looking at the film …
          </p>
        )}
        {error !== null && (
          <p
            role="alert"
            className="mt-4 rounded-md border border-rose/35 bg-rose-dim px-3 py-2 text-sm text-rose"
          >
            {error}
          </p>
        )}
        <div ref={end} />
      </div>
      <Composer
        input={input}
        before={said.flatMap((each) => (each.from === 'person' ? [each.words] : []))}
        asking={asking}
        onAsk={send}
        onCancel={cancel}
        onUndo={back.undo}
        onRedo={back.redo}
        onClose={() => setOpen(false)}
      />
    </aside>
  )
}

const Head = ({ said }: { said: Said }) => (
  <p className="flex items-baseline gap-2 text-xs text-faint">
    <span className="font-medium text-soft">
      {said.from === 'person'
        ? 'You'
        : said.reply.by === null
          ? 'Controller'
          : `Controller, by ${said.reply.by}`}
    </span>
    <time dateTime={new Date(said.at).toISOString()} className="tabular">
      {new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(said.at)}
    </time>
  </p>
)

/** What can be asked of this film, and what the crew has to say. */
const Welcome = ({ film, onAsk }: { film: FilmDetail; onAsk: (words: string) => void }) => {
  const { plan, fallbacks } = film.film
  const told = [
    ...(plan?.questions ?? []),
    ...Object.values(fallbacks).map(
      ({ agent, reason }) => `${agentName(agent)} used its own craft: ${reason}`,
    ),
  ]
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-1.5">
        <p className="text-xl text-pretty display">Say what should change.</p>
        <p className="text-sm text-soft text-pretty">
          You see every change before it is made, leave out what you don't want, and take it back in one step.
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <h3 className="slate">For this film</h3>
        <ul className="flex flex-col gap-1.5">
          {suggestionsFor(film.film).map((words) => (
            <li key={words}>
              <button
                type="button"
                onClick={() => onAsk(words)}
                className="w-full rounded-md border border-line bg-ink px-3 py-2 text-left text-sm transition-colors hover:border-edge hover:bg-hover"
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {told.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="slate">From the crew</h3>
          <ul className="flex flex-col gap-1.5">
            {told.map((text) => (
              <li key={text} className="text-sm text-soft">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
