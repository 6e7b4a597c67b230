/** Only one thing is heard at a time. */
let sounding: HTMLAudioElement | null = null

/** Plays from its beginning, and stops what was playing. */
export const playAlone = (audio: HTMLAudioElement): Promise<void> => {
  sounding?.pause()
  sounding = audio
  audio.currentTime = 0
  return audio.play()
}
