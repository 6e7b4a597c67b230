'use client'

import { useQuery } from '@tanstack/react-query'
import { type CrewMember, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { named } from '../film/words.ts'
import { Chip } from '../ui/chip.tsx'
import { Loading } from '../ui/loading.tsx'
import { byGroup, departmentOf } from './groups.ts'

/** Who works here: made from the registry, so that nobody is listed who is not there. */
export const Crew = () => {
  const crew = useQuery(useTRPC().crew.list.queryOptions())
  if (crew.isPending) return <Loading what="the crew" />
  if (crew.isError) return <Failure error={crew.error} what="The crew" retry={() => void crew.refetch()} />
  const groups = byGroup(crew.data, (agent) => agent.group)
  return (
    <div className="mx-auto w-full max-w-[96rem] px-4 pt-8 pb-20 sm:px-6">
      <h2 className="text-2xl">The crew</h2>
      <p className="mt-1 max-w-2xl text-sm text-soft text-pretty">
        {crew.data.length} agents in {groups.length} departments. Each owns one decision, writes only what it
        owns, and works without any key; the number it is measured by falls when it is sent home.
      </p>
      {groups.map(([group, agents]) => {
        const { name, icon: Icon } = departmentOf(group)
        return (
          <section key={group} aria-labelledby={`group-${group}`} className="mt-10">
            <h3 id={`group-${group}`} className="mb-3 flex items-center gap-2.5 text-base font-semibold">
              <Icon aria-hidden className="size-4.5 text-tungsten" />
              {name}
            </h3>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,22rem),1fr))] gap-3">
              {agents.map((agent) => (
                <Member key={agent.id} agent={agent} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

const Member = ({ agent }: { agent: CrewMember }) => (
  <li className="flex flex-col rounded-lg bg-panel p-4 ring-1 ring-line ring-inset">
    <div className="flex items-center justify-between gap-3">
      <h4 className="text-sm font-semibold">{named(agent.name)}</h4>
      {agent.asksModel && <Chip tone="info">may ask a model</Chip>}
    </div>
    <p className="mt-1.5 flex-1 text-sm text-soft text-pretty">{agent.does}</p>
    <dl className="mt-3 grid grid-cols-[4.5rem_1fr] gap-y-1 text-xs">
      <Row name="Reads" words={agent.reads} />
      <Row name="Writes" words={agent.writes} strong />
      <dt className="text-faint">Measured</dt>
      <dd className="text-soft">{agent.measure}</dd>
    </dl>
  </li>
)

const Row = ({ name, words, strong = false }: { name: string; words: string[]; strong?: boolean }) => (
  <>
    <dt className="text-faint">{name}</dt>
    <dd className={strong ? 'text-tungsten-bright' : 'text-soft'}>{words.join(', ')}</dd>
  </>
)
