import type { Action } from '#film/shot.ts'

/** What each verb of an action line looks like on the stage. A second word may stand apart: "picks the bottle up". */
const VERBS: Partial<Record<Action, string>> = {
  walk: 'walk, stroll, pace, wander, cross, step, march, stride, tiptoe, creep, limp, stagger, stumble, shuffle, trudge, approach, advance, follow, move, go, come, head, drift, sneak, crawl, near, circle, plod, saunter, hobble, wade, descend, retreat, back away, lead, make for, come closer, go over, step forward, step closer, step back, slip under, slip past, slip through, slip between, slip along',
  run: 'run, sprint, race, dash, rush, hurry, bolt, flee, chase, charge, gallop, jog, hurtle, scramble, leap, jump, dart, pursue',
  enter:
    'enter, arrive, appear, emerge, come in, walk in, step in, burst in, come through, step inside, come inside, rush in, run in, stride in, return, step through, walk through, slip in',
  exit: 'exit, leave, depart, vanish, disappear, go out, walk out, walk off, walk away, storm out, run off, run out, step out, head out, step outside, drive off, ride off, slip out, slip away, hurry out, rush out, go away',
  turn: 'turn, spin, whirl, swivel, pivot, turn around, turn away, wheel, face, twist, revolve',
  sit: 'sit, sit down, settle, slump, perch, sink, take a seat, be seated',
  rise: 'rise, stand up, get up, straighten, sit up, get to, climb to, scramble to, jump up, spring up',
  kneel: 'kneel, kneel down, crouch, squat, stoop, bend, bow, bend down, duck, drop to',
  lie: 'lie, lie down, recline, sleep, lay, curl, sprawl, doze',
  fall: 'fall, collapse, trip, faint, tumble, crumple, topple, slip, keel, fall down',
  reach:
    'reach, stretch, grope, touch, feel, brush, caress, stroke, extend, press, trace, adjust, wipe, polish, clean, knock, tap, scratch, light, switch, turn on, turn off, plug, tune, wind, stir, cook, pour, fill, wash, dust, rub, reach out, hold out, hold back',
  'pick-up':
    'pick, pick up, lift, take, grab, seize, snatch, catch, collect, gather, scoop, grasp, draw, pull out, take out, raise, fetch, fish out, dig out, find, retrieve, steal, pocket, unearth, pluck, haul, take up, lift up',
  give: 'give, hand, pass, offer, deliver, present, return to, lend, hand over, slide, toss, throw, fling, hurl',
  hold: 'hold, carry, clutch, grip, cradle, clasp, keep, cling, wear, hug to, bear, squeeze, weigh, hold up',
  'put-down':
    'put, set, place, put down, set down, lay down, lower, release, let go, deposit, drop, drop off, rest, hang, stow, tuck, discard, plant, leave behind',
  point: 'point, gesture, indicate, aim, signal, beckon, motion, direct',
  wave: 'wave, greet, salute, wave off, farewell, hail, flag',
  nod: 'nod, agree, bow her, bow his, nod at, incline',
  'shake-head':
    'shake her head, shake his head, shake their head, shake its head, refuse, deny, disagree, decline',
  look: 'look, watch, stare, gaze, glance, peer, see, notice, study, examine, inspect, observe, eye, scan, spot, search, glare, squint, listen, look up, look down, look away, look back, glimpse, survey, regard, wait, blink, turn to look, discover, recognise, recognize, face, hesitate, freeze, pause, stop, smile, grin, frown, scowl, check, lean, lean in, hear, ignore, consider, gape, wonder, realise, realize',
  read: 'read, leaf, unfold, unroll, skim, decipher, scroll, browse, flip through',
  write: 'write, draw, sketch, scribble, sign, note, carve, paint, scrawl, jot, mark',
  type: 'type, hammer out, tap at, key in',
  open: 'open, unlock, uncork, unwrap, unscrew, tear open, pull open, push open, break open, unlatch, uncover, untie, pry',
  close:
    'close, shut, lock, seal, slam, cover, wrap, cork, bolt the, close up, draw the curtain, fasten, tie',
  push: 'push, shove, press against, drag, pull, tug, heave, roll, row, crank, pump, shovel, dig, hammer, saw, sweep, steer, haul in, lever, yank, rip, tear',
  embrace:
    'embrace, hug, kiss, hold her, hold him, cuddle, comfort, put her arms, put his arms, take her hand, take his hand',
  climb: 'climb, ascend, scale, clamber, mount, go up, climb up, hoist, board',
  fight:
    'fight, punch, hit, strike, kick, slap, attack, wrestle, tackle, shoot, stab, swing, parry, beat, smash, lunge, struggle, grapple, fire, slash, duel, elbow, choke, wield',
  block: 'dodge, fend, ward off, fend off, shield, defend, evade',
  dance: 'dance, twirl, sway, waltz, spin around, skip, juggle, play',
  drive: 'drive, ride, sail, fly, pilot, pedal, brake, accelerate, navigate, paddle',
  eat: 'eat, chew, bite, munch, nibble, taste, swallow, devour, lick, feed',
  drink: 'drink, sip, gulp, swig, slurp, drain, toast',
  laugh: 'laugh, chuckle, giggle, snort, cackle, smirk, beam, burst out, crack up',
  cry: 'cry, weep, sob, wail, mourn, break down, tear up, sniff, bawl',
  shrug: 'shrug, sigh, exhale, yawn, throw up her, throw up his, slouch',
  recoil:
    'recoil, flinch, start, gasp, jerk, shrink, wince, jump back, startle, shudder, shiver, tremble, shake, cower, scream, panic, step backward, stagger back, pull back, cringe',
  think:
    'think, ponder, hesitate over, remember, contemplate, reflect, decide, dream, imagine, calculate, close her eyes, close his eyes, meditate, pray, rub her chin, count',
  speak:
    'speak, talk, whisper, shout, yell, mutter, call, sing, hum, announce, argue, mouth, murmur, mumble, explain, recite, chant, beg, plead, chat, call out, address',
  listen: 'listen to, overhear, attend, eavesdrop',
  stand: 'stand, remain, stay, linger, stand still, pose, tower, block the',
}

const IRREGULAR: Record<string, string> = {
  go: 'goes went gone going',
  come: 'comes came coming',
  run: 'runs ran running',
  get: 'gets got getting',
  sit: 'sits sat sitting',
  stand: 'stands stood standing',
  rise: 'rises rose rising',
  kneel: 'kneels knelt kneeling',
  lie: 'lies lying',
  lay: 'lays laid laying',
  sleep: 'sleeps slept sleeping',
  fall: 'falls fell falling',
  take: 'takes took taking',
  catch: 'catches caught catching',
  draw: 'draws drew drawing',
  find: 'finds found finding',
  steal: 'steals stole stealing',
  give: 'gives gave giving',
  throw: 'throws threw throwing',
  hold: 'holds held holding',
  keep: 'keeps kept keeping',
  bear: 'bears bore bearing',
  wear: 'wears wore wearing',
  put: 'puts put putting',
  set: 'sets set setting',
  let: 'lets let letting',
  leave: 'leaves left leaving',
  shake: 'shakes shook shaking',
  see: 'sees saw seeing',
  hear: 'hears heard hearing',
  freeze: 'freezes froze freezing',
  read: 'reads read reading',
  write: 'writes wrote writing',
  tear: 'tears tore tearing',
  shut: 'shuts shut shutting',
  fight: 'fights fought fighting',
  hit: 'hits hit hitting',
  strike: 'strikes struck striking',
  shoot: 'shoots shot shooting',
  beat: 'beats beat beating',
  swing: 'swings swung swinging',
  drive: 'drives drove driving',
  ride: 'rides rode riding',
  fly: 'flies flew flying',
  eat: 'eats ate eating',
  bite: 'bites bit biting',
  drink: 'drinks drank drinking',
  weep: 'weeps wept weeping',
  shrink: 'shrinks shrank shrinking',
  think: 'thinks thought thinking',
  speak: 'speaks spoke speaking',
  sing: 'sings sang singing',
  dig: 'digs dug digging',
  sweep: 'sweeps swept sweeping',
  creep: 'creeps crept creeping',
  flee: 'flees fled fleeing',
  spin: 'spins spun spinning',
  wind: 'winds wound winding',
  light: 'lights lit lighting',
  feel: 'feels felt feeling',
  cling: 'clings clung clinging',
  hang: 'hangs hung hanging',
  lead: 'leads led leading',
  make: 'makes made making',
  burst: 'bursts burst bursting',
  break: 'breaks broke breaking',
  sink: 'sinks sank sinking',
  bend: 'bends bent bending',
  be: 'is are was were',
  feed: 'feeds fed feeding',
  fling: 'flings flung flinging',
  stick: 'sticks stuck sticking',
  slide: 'slides slid sliding',
  spring: 'springs sprang springing',
}

const doubles = (verb: string): boolean =>
  /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) && !/(?:en|er|on)$/.test(verb.slice(1))

const formsOf = (verb: string): string[] => {
  const irregular = IRREGULAR[verb]
  if (irregular) return [verb, ...irregular.split(' ')]
  const s = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : doubles(verb) ? verb + verb.slice(-1) : verb
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  return [verb, s, past, `${stem}ing`]
}

type Entry = { action: Action; rest: string[] }

const table = (): Map<string, Entry[]> => {
  const out = new Map<string, Entry[]>()
  for (const [action, list] of Object.entries(VERBS) as [Action, string][])
    for (const phrase of list.split(', ')) {
      const [verb = '', ...rest] = phrase.split(' ')
      for (const form of formsOf(verb)) {
        const entries = out.get(form) ?? []
        entries.push({ action, rest })
        // The longest phrase is tried first; among single verbs the first one named wins.
        out.set(
          form,
          entries.sort((a, b) => b.rest.length - a.rest.length),
        )
      }
    }
  return out
}

const ENTRIES = table()

/** The action of the verb at `at`, with what follows within the clause; null when it is no verb we can show. */
export const actionAt = (words: readonly string[], at: number): Action | null => {
  const entries = ENTRIES.get(words[at] ?? '')
  if (!entries) return null
  for (const { action, rest } of entries) {
    let from = at + 1
    const all = rest.every((word) => {
      // A particle may be parted from its verb by the object; the words of an idiom may not.
      const apart = rest.length === 1 && word !== 'in'
      const reach = apart ? from + 4 : from + 1
      const found = words.slice(from, reach).indexOf(word)
      if (found < 0) return false
      from += found + 1
      return true
    })
    if (all) return action
  }
  return null
}

/** Seconds that an action needs to be seen. */
export const ACTION_SECONDS: Record<Action, number> = {
  stand: 1.5,
  walk: 2.5,
  run: 2,
  enter: 2.5,
  exit: 2.5,
  turn: 1.5,
  sit: 2,
  rise: 1.5,
  kneel: 2,
  lie: 2.5,
  fall: 1.5,
  reach: 1.5,
  'pick-up': 2,
  give: 2,
  take: 2,
  hold: 1.5,
  'put-down': 1.5,
  point: 1.5,
  wave: 1.5,
  nod: 1,
  'shake-head': 1.5,
  look: 1.5,
  read: 2.5,
  write: 2.5,
  type: 2.5,
  open: 2,
  close: 1.5,
  push: 2,
  embrace: 2.5,
  climb: 2.5,
  fight: 1.5,
  block: 1.2,
  dance: 3,
  drive: 2.5,
  eat: 2,
  drink: 2,
  laugh: 1.5,
  cry: 2.5,
  shrug: 1.5,
  recoil: 1,
  think: 2,
  speak: 1.5,
  listen: 1.5,
}
