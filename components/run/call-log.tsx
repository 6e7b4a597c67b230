'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { type Message, messageOf, useTRPC } from '../api/client.ts'
import { agentName } from '../film/words.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'

const page = 60

/** What the crew said to each other, word for word. */
export const CallLog = ({ runId, live }: { runId: string; live: boolean }) => {
  const messages = useQuery(useTRPC().runs.messages.queryOptions({ runId }))
  const [who, setWho] = useState('')
  const [shown, setShown] = useState(page)
  const all = messages.data ?? []
  const people = [...new Set(all.flatMap((message) => [message.sender, message.receiver]))].sort()
  const list = who === '' ? all : all.filter((message) => message.sender === who || message.receiver === who)
  return (
    <section aria-labelledby="call-log" className="mt-8">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h2 id="call-log" className="text-xl">
          Call log
        </h2>
        <span className="tabular text-xs text-faint">{list.length} messages</span>
        <Select
          aria-label="Show messages of"
          value={who}
          onChange={(event) => setWho(event.target.value)}
          className="ml-auto w-56"
        >
          <option value="">Everybody</option>
          {people.map((id) => (
            <option key={id} value={id}>
              {agentName(id)}
            </option>
          ))}
        </Select>
      </div>
      {messages.isError && <Notice kind="error" title={messageOf(messages.error)} />}
      {!messages.isPending && list.length === 0 && (
        <p className="py-6 text-sm text-soft">
          {live ? 'Nobody has spoken yet.' : 'Nothing was said in this run.'}
        </p>
      )}
      <ul className="divide-y divide-line rounded-lg bg-panel ring-1 ring-line ring-inset empty:hidden">
        {list.slice(0, shown).map((message) => (
          <Row key={message.id} message={message} />
        ))}
      </ul>
      {list.length > shown && (
        <Button look="quiet" size="sm" className="mt-2" onClick={() => setShown(shown + page)}>
          Show more
        </Button>
      )}
    </section>
  )
}

const textOf = (message: Message): string => {
  const { text, explain, what, does } = message.content
  const found = [text, explain, what, does].find((each) => typeof each === 'string' && each !== '')
  return typeof found === 'string' ? found : Object.keys(message.content).join(', ')
}

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

const Row = ({ message }: { message: Message }) => (
  <li>
    <details className="group">
      <summary className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-0.5 rounded-md px-4 py-2 text-xs hover:bg-raised lg:grid-cols-[4.5rem_20rem_5rem_1fr]">
        <span className="tabular text-faint">{time.format(new Date(message.metadata.timestamp))}</span>
        <span className="flex items-center gap-1.5 truncate font-medium">
          {agentName(message.sender)}
          <ArrowRight aria-label="to" className="size-3 shrink-0 text-faint" />
          {agentName(message.receiver)}
        </span>
        <span className="text-faint max-lg:hidden">{message.type}</span>
        <span className="truncate text-soft max-lg:col-span-2">{textOf(message)}</span>
      </summary>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keys
        tabIndex={0}
        className="mx-4 mb-3 max-h-80 overflow-auto rounded-md bg-ink p-3 font-mono text-2xs leading-relaxed text-soft"
      >
        {JSON.stringify(
          { content: message.content, context: message.context, metadata: message.metadata },
          null,
          2,
        )}
      </pre>
    </details>
  </li>
)
