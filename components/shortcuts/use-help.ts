import { create } from 'zustand'

/** Whether the keys are shown. */
export const useHelp = create<{ open: boolean }>(() => ({ open: false }))
