import { describe, expect, it } from 'vitest'
import { readSize } from './size.ts'

describe('readSize', () => {
  it.each([
    ['720p', 1280, 720],
    ['360p', 640, 360],
    ['1080p', 1920, 1080],
    ['vertical', 720, 1280],
    ['9:16-1080p', 1080, 1920],
    ['square', 720, 720],
    ['scope', 1280, 536],
    ['2.39:1@1080p', 1920, 804],
    ['1024x768', 1024, 768],
  ])('reads %s', (text, width, height) => expect(readSize(text)).toEqual({ width, height }))

  it.each(['', 'huge', '721x405', '9:15', '50000x2', '720q'])('knows that "%s" is no size', (text) =>
    expect(readSize(text)).toBe(null),
  )
})
