import {
  ArrowLeft,
  ArrowRight,
  Combine,
  Copy,
  ListPlus,
  Lock,
  LockOpen,
  Play,
  Scissors,
  Trash2,
  WandSparkles,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../shortcuts/map.ts'

/** What can be done with the chosen shots: on the bar, in the menu of a panel and by keys. */
export type Act = {
  id: string
  command: CommandId | null
  label: string
  brief?: true // the bar shows its icon only
  icon: ReactNode
  can: boolean
  do: () => void
}

type ActGiven = {
  chosen: readonly string[]
  sealed: boolean
  mayMerge: boolean
  inCut: boolean
  add: () => void
  duplicate: () => void
  split: () => void
  merge: () => void
  seal: () => void
  take: () => void
  step: (by: 1 | -1) => void
  show: () => void
  remove: (withWords: boolean) => void
}

export const actsOf = (given: ActGiven): Act[] => {
  const some = given.chosen.length > 0
  const one = given.chosen.length === 1
  return [
    {
      id: 'add',
      command: 'board-add',
      label: 'Add a shot',
      icon: <ListPlus aria-hidden />,
      can: true,
      do: given.add,
    },
    {
      id: 'duplicate',
      command: 'duplicate',
      label: 'Duplicate',
      icon: <Copy aria-hidden />,
      can: some,
      do: given.duplicate,
    },
    {
      id: 'split',
      command: 'split',
      label: 'Split in two',
      icon: <Scissors aria-hidden />,
      can: one,
      do: given.split,
    },
    {
      id: 'merge',
      command: 'board-merge',
      label: 'Merge with the next',
      icon: <Combine aria-hidden />,
      can: one && given.mayMerge,
      do: given.merge,
    },
    {
      ...{ id: 'earlier', command: 'nudge-back', label: 'Move earlier', brief: true, can: some },
      ...{ icon: <ArrowLeft aria-hidden />, do: () => given.step(-1) },
    },
    {
      ...{ id: 'later', command: 'nudge-on', label: 'Move later', brief: true, can: some },
      ...{ icon: <ArrowRight aria-hidden />, do: () => given.step(1) },
    },
    {
      ...{ id: 'seal', command: 'board-seal', can: some, do: given.seal },
      label: given.sealed ? 'Let it change again' : 'Keep as it is',
      icon: given.sealed ? <LockOpen aria-hidden /> : <Lock aria-hidden />,
    },
    {
      id: 'take',
      command: 'board-take',
      label: 'Another take …',
      icon: <WandSparkles aria-hidden />,
      can: one,
      do: given.take,
    },
    {
      id: 'show',
      command: null,
      label: 'Show in the film',
      icon: <Play aria-hidden />,
      can: one && given.inCut,
      do: given.show,
    },
    {
      id: 'remove',
      command: 'lift',
      label: 'Remove',
      icon: <Trash2 aria-hidden />,
      can: some,
      do: () => given.remove(false),
    },
    {
      id: 'remove-words',
      command: 'extract',
      label: 'Remove with its words',
      icon: <Trash2 aria-hidden />,
      can: some,
      do: () => given.remove(true),
    },
  ]
}
