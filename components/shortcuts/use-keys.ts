'use client'

import { useEffect, useRef } from 'react'

/** What a key does, by its name: `mod+`, `alt+` and `shift+` in this order, then the key in small letters. */
export type Keys = Record<string, (event: KeyboardEvent) => void>

/** What stands on keys that the browser knows by words. */
const signs: Record<string, string> = { Comma: ',', Period: '.' }

/** A key's name. Shift is told only where it does not make another character of the key; Alt makes none here. */
const keyOf = (event: KeyboardEvent): string => {
  const typed = event.altKey ? (signs[event.code] ?? event.code.replace(/^(Key|Digit)/, '')) : event.key
  const key = typed === ' ' ? 'space' : typed.toLowerCase()
  const shifted = event.shiftKey && (key.length > 1 || /[a-z]/.test(key))
  const mod = event.metaKey || event.ctrlKey
  return `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${shifted ? 'shift+' : ''}${key}`
}

export const isTyping = (target: EventTarget | null): boolean =>
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
      if (event.defaultPrevented || isTyping(event.target) || belongsToFocus(event)) return
      if (document.querySelector('dialog[open]') !== null) return
      const act = latest.current[keyOf(event)]
      if (act === undefined) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
