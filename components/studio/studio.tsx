'use client'

import { useQuery } from '@tanstack/react-query'
import { AccountMenu } from '../account/account-menu.tsx'
import { type StudioState, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { TopBar } from '../ui/top-bar.tsx'
import { Model } from './model.tsx'
import { Speakers } from './speakers.tsx'

/** What belongs to the studio and to no film: the models on its machine, and who speaks. */
export const Studio = () => {
  const state = useQuery({
    ...useTRPC().studio.state.queryOptions(),
    // A download is followed while it goes.
    refetchInterval: ({ state: { data } }) =>
      data?.models.some(({ going }) => going !== null) ? 700 : false,
  })
  return (
    <>
      <TopBar>
        <AccountMenu />
      </TopBar>
      <main id="main" className="mx-auto w-full max-w-3xl px-4 pt-10 pb-20 sm:px-6">
        <h1 className="text-4xl">Studio</h1>
        {state.isPending && <Loading what="the studio" />}
        {state.isError && (
          <Failure error={state.error} what="The studio" retry={() => void state.refetch()} />
        )}
        {state.data && <Rooms state={state.data} />}
      </main>
    </>
  )
}

const Rooms = ({ state }: { state: StudioState }) => (
  <div className="mt-8 flex flex-col gap-12">
    <section aria-labelledby="models">
      <h2 id="models" className="text-2xl">
        Models
      </h2>
      <p className="mt-1 text-sm text-soft text-pretty">
        Films are made without any of these. Nothing is fetched until you ask for it, and what comes is
        checked before it is used.
        {!state.keeper && ' Only who set this studio up can bring them here.'}
      </p>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {state.models.map((model) => (
          <Model key={model.id} model={model} keeper={state.keeper} />
        ))}
      </ul>
    </section>
    <Speakers state={state} />
    <section aria-labelledby="language-model">
      <h2 id="language-model" className="text-2xl">
        Language model
      </h2>
      <p className="mt-1 text-sm text-soft text-pretty">
        {state.text.problem ??
          (state.text.id === null
            ? 'None is set: the crew writes and decides by its own craft, and captions are not translated. Set TEXT_MODEL_URL and TEXT_MODEL, then start the studio again.'
            : `${state.text.id} writes, and translates captions.`)}
      </p>
    </section>
  </div>
)
