declare module 'imsc/src/main/js/doc.js' {
  type Told = Record<'info' | 'warn' | 'error' | 'fatal', (message: string) => void>
  export const fromXML: (xml: string, told: Told) => object
}
declare module 'imsc/src/main/js/isd.js' {
  export type Content = { kind: string; text?: string; contents?: Content[] }
  type Told = Record<'info' | 'warn' | 'error' | 'fatal', (message: string) => void>
  export const generateISD: (document: object, seconds: number, told: Told) => { contents: Content[] }
}
declare module 'webvtt-parser' {
  type Cue = {
    startTime: number
    endTime: number
    linePosition: number | 'auto'
    snapToLines: boolean
    size: number
  }
  export class WebVTTParser {
    parse(text: string, mode: 'metadata' | 'subtitles'): { cues: Cue[]; errors: unknown[] }
  }
}
