import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FilmDocument } from '../api/client.ts'
import { useChoosing } from '../presence/use-choosing.ts'

type Held = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }
export type Choice = ReturnType<typeof useChoice>

/** Which shots are chosen, and which one the keys are at (`focus`). */
export const useChoice = (
  root: RefObject<HTMLElement | null>,
  shots: FilmDocument['shots'],
  order: readonly string[],
) => {
  const [picked, setPicked] = useState<string[]>([])
  const [held, setHeld] = useState<string | null>(null)
  const refocus = useRef<string | null>(null)
  const chosen = picked.filter((shot) => shots[shot] !== undefined)
  useChoosing(chosen.map((shot) => `shots.${shot}`))
  const focus = held !== null && shots[held] ? held : (order[0] ?? null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the board the keys stay where they were
  useEffect(() => {
    if (refocus.current === null) return
    const panel = root.current?.querySelector<HTMLElement>(`[data-shot="${CSS.escape(refocus.current)}"]`)
    refocus.current = null
    panel?.focus({ preventScroll: true })
    panel?.scrollIntoView({ block: 'nearest' })
  }, [shots, held])

  const choose = (next: string[], at = next.at(-1) ?? null) => {
    setPicked(next)
    setHeld(at)
    refocus.current = at
  }
  const between = (a: string, b: string) => {
    const [i, j] = [order.indexOf(a), order.indexOf(b)].sort((x, y) => x - y) as [number, number]
    return order.slice(i, j + 1)
  }
  /** From the first of the chosen, or from where the keys are, to a shot. */
  const upTo = (shot: string, from = focus ?? shot) => choose(between(chosen[0] ?? from, shot), shot)
  const press = (shot: string, { shiftKey, ctrlKey, metaKey }: Held) => {
    if (shiftKey && focus !== null) upTo(shot)
    else if (ctrlKey || metaKey)
      choose(chosen.includes(shot) ? chosen.filter((each) => each !== shot) : [...chosen, shot], shot)
    else choose([shot])
  }
  /** The keys stay where they are while the board changes. */
  const stay = () => {
    refocus.current = focus
  }
  return { chosen, focus, choose, upTo, press, stay }
}
