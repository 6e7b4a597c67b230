'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** What the microphone is doing. `counting` says the beat that is left, `level` is 0 … 1. */
export type Microphone =
  | { is: 'idle' }
  | { is: 'asking' }
  | { is: 'counting'; left: number }
  | { is: 'recording' }
  | { is: 'refused'; why: string }

const beat = 600 // ms: a count of three is a little under two seconds

const reasons: Record<string, string> = {
  NotAllowedError:
    'The browser does not let this page hear you. Allow the microphone beside the address, then try again.',
  NotFoundError: 'No microphone was found. Plug one in, or choose a file instead.',
  NotReadableError: 'The microphone is in use by something else. Close that, then try again.',
}

const refusalOf = (error: unknown): string =>
  (error instanceof DOMException && reasons[error.name]) ||
  'This browser cannot record here. Choose a file instead, or open the studio in another browser.'

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** Root mean square of what the microphone hears now, 0 … 1 over 50 dB. */
const levelIn = (analyser: AnalyserNode, samples: Float32Array<ArrayBuffer>): number => {
  analyser.getFloatTimeDomainData(samples)
  const power = samples.reduce((sum, x) => sum + x * x, 0) / samples.length
  return Math.max(0, Math.min(1, 1 + (10 * Math.log10(power + 1e-9)) / 50))
}

type Held = { stream: MediaStream; recorder: MediaRecorder; context: AudioContext }

/** Records one take after a count-in. The room is heard during the count, so that its noise is known. */
export const useRecorder = (onTake: (take: Blob) => void) => {
  const [state, setState] = useState<Microphone>({ is: 'idle' })
  const [level, setLevel] = useState(0)
  const held = useRef<Held | null>(null)
  const turn = useRef(0)

  const release = useCallback(() => {
    turn.current += 1
    const own = held.current
    held.current = null
    if (own === null) return
    for (const track of own.stream.getTracks()) track.stop()
    void own.context.close()
    setLevel(0)
  }, [])
  useEffect(() => release, [release])

  const start = async () => {
    release()
    const mine = turn.current
    setState({ is: 'asking' })
    try {
      const sound = {
        echoCancellation: false,
        autoGainControl: false,
        noiseSuppression: false,
        channelCount: 1,
      }
      const stream = await navigator.mediaDevices.getUserMedia({ audio: sound })
      if (mine !== turn.current) {
        for (const track of stream.getTracks()) track.stop()
        return
      }
      const context = new AudioContext()
      const analyser = new AnalyserNode(context, { fftSize: 2048 })
      context.createMediaStreamSource(stream).connect(analyser)
      const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 192_000 })
      held.current = { stream, recorder, context }
      const samples = new Float32Array(analyser.fftSize)
      const watch = () => {
        if (mine !== turn.current) return
        setLevel(levelIn(analyser, samples))
        requestAnimationFrame(watch)
      }
      watch()
      const pieces: Blob[] = []
      recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
      recorder.addEventListener('stop', () => {
        if (mine !== turn.current) return
        release()
        setState({ is: 'idle' })
        onTake(new Blob(pieces, { type: recorder.mimeType }))
      })
      recorder.start()
      for (let left = 3; left > 0 && mine === turn.current; left--) {
        setState({ is: 'counting', left })
        await wait(beat)
      }
      if (mine === turn.current) setState({ is: 'recording' })
    } catch (error) {
      if (mine !== turn.current) return
      release()
      setState({ is: 'refused', why: refusalOf(error) })
    }
  }
  const stop = () => held.current?.recorder.stop()
  const cancel = () => {
    release()
    setState({ is: 'idle' })
  }
  return { state, level, start, stop, cancel }
}
