'use client'

import { useEffect, useRef } from 'react'

/** What a key does; true-ish names as in `KeyboardEvent.key`, lower case, with "shift+" or "mod+" before it. */
export type Keys = Record<string, (event: KeyboardEvent) => void>

const nameOf = (event: KeyboardEvent): string => {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const shift = event.shiftKey && key.length > 1 ? 'shift+' : ''
  return `${event.metaKey || event.ctrlKey ? 'mod+' : ''}${shift}${key}`
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

/** Space and Enter belong to whatever has the focus when that is something one presses. */
const belongsToFocus = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  event.target instanceof HTMLElement &&
  event.target.closest('button, a, summary, [role=menuitem], [role=tab]') !== null

/** Single keys for the whole page. They rest while somebody types or a dialog is open. */
export const useKeys = (keys: Keys) => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target) || belongsToFocus(event)) return
      if (document.querySelector('dialog[open]') !== null) return
      const act = latest.current[nameOf(event)]
      if (act === undefined) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
