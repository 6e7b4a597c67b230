import { rgb } from '../../clay.ts'

export const iron = rgb('#2e2f36')
export const chrome = rgb('#b9bec4')
