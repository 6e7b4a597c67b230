import type { EffectKind } from './kinds.ts'

/** Sounds that the text tells of. What cannot be made well (a scream, a baby) is left to the imagination. */
const TOLD: [RegExp, EffectKind][] = [
  [/\b(thunder|lightning)\w*/, 'thunder'],
  [/\b(explo(des?|sion)|blows up|detonat\w+|blast)\b/, 'boom'],
  [
    /\b(gunshots?|shots? rings?|fires (a|the|his|her) (gun|pistol|rifle|shot|revolver)|pulls the trigger|shoots)\b/,
    'gunshot',
  ],
  [
    /\b(shatter\w*|smash(es)? .*(glass|window|bottle|mirror|vase)|glass breaks|breaks the (glass|window|bottle|mirror))\b/,
    'glass-break',
  ],
  [/\b(phone|telephone)\b.*\b(rings?|ringing|buzz\w*)\b|\bringing phone\b/, 'phone'],
  [/\b(foghorn|ship'?s horn|horn (blows|sounds))\b/, 'foghorn'],
  [/\b(church bells?|bells? (tolls?|rings?|strikes?)|tolling|rings? the bell)\b/, 'bell'],
  [/\b(doorbell|bell (above|over) the door|chimes?)\b/, 'chime'],
  [/\b(knock(s|ing)?|raps? (on|at)|pounds on the door)\b/, 'knock'],
  [/\b(alarm|siren|klaxon)s?\b/, 'alarm'],
  [/\b(beeps?|beeping|monitor chirps|console (chirps|pings)|blinks? on)\b/, 'beep'],
  [
    /\b(engine|motor) (starts|roars|coughs|sputters|revs)|starts the (car|engine|motor)|drives (off|away)\b/,
    'engine',
  ],
  [/\b(splash\w*|plunges? into|dives? into|falls? into the (water|sea|river|lake))\b/, 'splash'],
  [/\b(crows?|ravens?)\b.*\b(caws?|calls?|cries|screams?|takes? off)\b|\bcawing\b/, 'crow'],
  [/\b(clock ticks|ticking)\b/, 'clock'],
  [/\b(heart ?beat|heart (pounds|races|hammers))\b/, 'heartbeat'],
  [/\b(applau\w+|claps?|clapping)\b/, 'applause'],
  [/\b(strikes a match|lights a (match|candle|cigarette)|match flares)\b/, 'match'],
  [/\b(coins?)\b.*\b(drops?|falls?|spins?|clinks?|tosses|flips)\b|\b(drops?|tosses|flips) a coin\b/, 'coin'],
  [
    /\b(switch|lamp|light|lock|key)\b.*\b(clicks?|flips?|turns?|snaps)\b|\b(flips|flicks) (a|the) switch\b/,
    'click',
  ],
  [
    /\b(sword|blade|arrow|rope|whip|fist)\b.*\b(swings?|flies|whistles|cracks|slashes)\b|\bwhoosh\w*/,
    'whoosh',
  ],
  [/\b(dogs?|hounds?|pupp(y|ies)|terriers?)\b.*\b(barks?|yaps?|growls?)\b|\bbarking\b|\bbarks\b/, 'bark'],
  [
    /\b(neigh(s|ing)?|whinn(y|ies|ying)|nickers?)\b|\b(horse|mare|stallion|pony)\b.*\b(cries|calls|screams|rears)\b/,
    'neigh',
  ],
  [/\b(horse|mare|stallion|pony|donkey|bull)\b.*\bsnorts?\b|\bsnorts? (through|and paws)\b/, 'snort'],
  [/\b(howls?|howling)\b/, 'howl'],
  [/\b(roars?|roaring)\b/, 'roar'],
  [
    /\b(wings? (beat|flap|spread|unfold)\w*|beats? (its|her|his) wings|flaps?|takes? (wing|flight|off)|flutters?)\b/,
    'wings',
  ],
  [/\b(hooves|hoofbeats|gallops?|galloping|trots?|canters?)\b/, 'hooves'],
  [
    /\b(swords?|blades?|steel|sabres?|daggers?)\b.*\b(clash\w*|meets?|parr(y|ies)|cross\w*|strikes?|rings?|draws?|drawn)\b|\bdraws? (a|the|his|her) (sword|blade)\b/,
    'sword',
  ],
  [/\b(clanks?|clangs?|rattles?|chains?)\b/, 'metal'],
  [/\b(creak\w*|squeak\w*|floorboards?)\b/, 'creak'],
  [/\b(car|truck|van|taxi|bus)\b.*\b(passes|drives (by|past)|goes by)\b/, 'car'],
  [/\b(slams?|creaks? open|door (opens|closes|swings|bangs))\b/, 'door'],
]

/** The sounds a sentence of action tells of, each once. */
export const toldSounds = (text: string): EffectKind[] => {
  const low = text.toLowerCase().replace(/’/g, "'")
  return TOLD.filter(([form]) => form.test(low)).map(([, kind]) => kind)
}
