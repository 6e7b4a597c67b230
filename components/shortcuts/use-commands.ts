'use client'

import { type CommandId, commands } from './map.ts'
import { useKeys } from './use-keys.ts'

/** What commands do on this page, by the keys that the map gives them. */
export const useCommands = (does: Partial<Record<CommandId, (event: KeyboardEvent) => void>>): void =>
  useKeys(
    Object.fromEntries(
      (Object.entries(does) as [CommandId, (event: KeyboardEvent) => void][]).flatMap(([id, act]) =>
        commands[id].keys.map((key) => [key, act]),
      ),
    ),
  )
