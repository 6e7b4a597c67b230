/** A stable id from a name: "Dr. Élan O'Neil" → "dr-elan-oneil". Empty names give "unnamed". */
export const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'unnamed'

/** The n-th scene heading of the screenplay (from 1) is scene "s<n>", its k-th line (from 1) "s<n>-l<k>". */
export const sceneId = (number: number): string => `s${number}`
export const lineId = (scene: number, line: number): string => `s${scene}-l${line}`
