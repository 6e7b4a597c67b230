import { create } from 'zustand'

/** What the timeline last had to say: why a command did nothing, what a key changed that cannot be seen. */
export const useSaid = create<{ text: string; at: number }>(() => ({ text: '', at: 0 }))

let timer: ReturnType<typeof setTimeout> | undefined

export const say = (text: string): void => {
  clearTimeout(timer)
  useSaid.setState(({ at }) => ({ text, at: at + 1 }))
  timer = setTimeout(() => useSaid.setState({ text: '' }), 6000)
}
