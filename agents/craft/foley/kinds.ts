/** Every sound that can be made; the sound provider has one recipe for each, and nothing else can be asked for. */
export const ambienceKinds = [
  'sea',
  'wind',
  'rain',
  'storm',
  'birds',
  'crickets',
  'leaves',
  'fire',
  'room',
  'hall',
  'city',
  'city-night',
  'road',
  'ship',
  'water',
  'crowd',
  'snow',
] as const

export const effectKinds = [
  'steps-wood',
  'steps-stone',
  'steps-gravel',
  'steps-grass',
  'steps-metal',
  'steps-sand',
  'steps-snow',
  'cloth',
  'sit',
  'pick-up',
  'put-down',
  'paper',
  'glass',
  'glass-break',
  'door',
  'knock',
  'hit',
  'fall',
  'whoosh',
  'thunder',
  'boom',
  'gunshot',
  'bell',
  'chime',
  'phone',
  'clock',
  'heartbeat',
  'engine',
  'foghorn',
  'beep',
  'alarm',
  'splash',
  'crow',
  'coin',
  'click',
  'match',
  'applause',
  'paws',
  'hooves',
  'bark',
  'howl',
  'roar',
  'wings',
  'sword',
  'metal',
  'creak',
  'car',
] as const

export const soundKinds = [...ambienceKinds, ...effectKinds] as const
export type AmbienceKind = (typeof ambienceKinds)[number]
export type EffectKind = (typeof effectKinds)[number]
export type SoundKind = AmbienceKind | EffectKind
export const isSoundKind = (kind: string): kind is SoundKind =>
  (soundKinds as readonly string[]).includes(kind)
export const isAmbience = (kind: string): kind is AmbienceKind =>
  (ambienceKinds as readonly string[]).includes(kind)
