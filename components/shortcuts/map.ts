/** A key as `keyOf` names it: modifiers in the order mod, alt, shift, then the key in small letters. */
export type Command = { keys: string[]; does: string; group: Group }
export type Group = 'Everywhere' | 'In a film' | 'Player' | 'Timeline' | 'Cutting' | 'Storyboard' | 'Stage'

const of =
  (group: Group) =>
  (does: string, ...keys: string[]): Command => ({ keys, does, group })

const everywhere = of('Everywhere')
const film = of('In a film')
const player = of('Player')
const timeline = of('Timeline')
const cutting = of('Cutting')
const stage = of('Stage')
const board = of('Storyboard')

/** Every key of the studio and what it does. No two commands of one page share a key (a test looks). */
export const commands = {
  help: everywhere('Show these keys', '?'),
  'new-film': everywhere('New film', 'shift+n'),
  home: everywhere('To your films', 'shift+h'),
  search: everywhere('Search your films', '/'),
  make: everywhere('Start making the film (on the page of a new one)', 'mod+enter'),

  'view-film': film('Film', '1'),
  'view-storyboard': film('Storyboard', '2'),
  'view-screenplay': film('Screenplay', '3'),
  'view-sound': film('Sound', '4'),
  'view-models': film('Models', '5'),
  'view-report': film('Report', '6'),
  'view-crew': film('Crew', '7'),
  'view-run': film('Run', '8'),
  'view-history': film('History', '9'),
  'view-assets': film('Assets', 'shift+a'),
  'assets-drawer': film('Assets beside the film', 'shift+b'),
  chat: film('Ask the controller', 'mod+k'),
  undo: film('Undo what you did to the film', 'mod+z'),
  remake: film('Remake what is stale', 'shift+r'),
  redo: film('Redo', 'mod+shift+z', 'mod+y'),

  play: player('Play or pause', 'space'),
  backwards: player('Play backwards; again: faster', 'j'),
  pause: player('Pause', 'k'),
  forwards: player('Play; again: faster', 'l'),
  'frame-back': player('One frame back', 'arrowleft'),
  'frame-on': player('One frame on', 'arrowright'),
  'second-back': player('One second back', 'shift+arrowleft'),
  'second-on': player('One second on', 'shift+arrowright'),
  first: player('First frame', 'home'),
  last: player('Last frame', 'end'),
  mute: player('Sound on or off', 'shift+m'),
  fullscreen: player('Full screen', 'f'),
  loop: player('Go round between in and out', 'mod+l'),
  'safe-areas': player('Show safe areas', "'"),
  scopes: player('Show scopes', 'shift+w'),

  'zoom-in': timeline('Zoom in', '+', '='),
  'zoom-out': timeline('Zoom out', '-'),
  fit: timeline('Show the whole film', '0', 'shift+z'),
  'cut-before': timeline('Cut before', 'arrowup'),
  'cut-after': timeline('Cut after', 'arrowdown'),
  snapping: timeline('Snapping on or off', 's'),
  linked: timeline('Linked clips move together, or not', 'shift+l'),
  'mark-in': timeline('In point here', 'i'),
  'mark-out': timeline('Out point here', 'o'),
  'mark-clip': timeline('In and out round the chosen clips', 'x'),
  'clear-marks': timeline('Remove in and out', 'alt+x'),
  'to-in': timeline('To the in point', 'shift+i'),
  'to-out': timeline('To the out point', 'shift+o'),
  marker: timeline('Marker here', 'm'),
  'marker-before': timeline('Marker before', 'mod+arrowup'),
  'marker-after': timeline('Marker after', 'mod+arrowdown'),
  'choose-all': timeline('Choose all clips', 'mod+a'),
  'choose-none': timeline('Choose nothing', 'escape'),
  'choose-next': timeline('Next clip of the track', 'mod+arrowright'),
  'choose-before': timeline('Clip before in the track', 'mod+arrowleft'),
  'choose-above': timeline('Clip in the track above', 'alt+arrowup'),
  'choose-below': timeline('Clip in the track below', 'alt+arrowdown'),
  'choose-here': timeline('Choose the clip under the playhead', 'd'),

  split: cutting('Split at the playhead; on the storyboard in the middle', 'b', 'mod+b'),
  'split-all': cutting('Split every track at the playhead', 'mod+shift+b'),
  lift: cutting('Delete and leave a gap; on the storyboard with its time', 'delete', 'backspace'),
  extract: cutting(
    'Delete and close the gap; on the storyboard with its words',
    'shift+delete',
    'shift+backspace',
  ),
  'lift-range': cutting('Lift from in to out', ';'),
  'extract-range': cutting('Extract from in to out', "shift+'", '"'),
  copy: cutting('Copy', 'mod+c'),
  cut: cutting('Cut', 'mod+x'),
  paste: cutting('Paste over', 'mod+v'),
  'paste-insert': cutting('Paste and make room', 'mod+shift+v'),
  duplicate: cutting('Duplicate', 'mod+d'),
  group: cutting('Link the chosen clips', 'mod+g'),
  ungroup: cutting('Unlink them', 'mod+shift+g'),
  'nudge-back': cutting('Move one frame back; on the storyboard one place', ',', 'alt+arrowleft'),
  'nudge-on': cutting('Move one frame on; on the storyboard one place', '.', 'alt+arrowright'),
  'nudge-back-more': cutting('Move ten frames back', 'shift+,', '<', 'alt+shift+arrowleft'),
  'nudge-on-more': cutting('Move ten frames on', 'shift+.', '>', 'alt+shift+arrowright'),
  'trim-head': cutting('Trim the head to the playhead', 'q'),
  'trim-tail': cutting('Trim the tail to the playhead', 'w'),
  'ripple-head': cutting('Ripple the head to the playhead', 'shift+q'),
  'ripple-tail': cutting('Ripple the tail to the playhead', 'shift+e'),
  extend: cutting('Move the chosen cut to the playhead', 'e'),
  'slip-back': cutting('Slip one frame back', 'mod+alt+arrowleft'),
  'slip-on': cutting('Slip one frame on', 'mod+alt+arrowright'),
  'slide-back': cutting('Slide one frame back', 'mod+alt+,'),
  'slide-on': cutting('Slide one frame on', 'mod+alt+.'),
  transition: cutting('Dissolve at the cut by the playhead', 'mod+t'),
  title: cutting('Title at the playhead, as the last one', 'shift+t'),
  louder: cutting('One decibel louder', ']'),
  quieter: cutting('One decibel quieter', '['),
  'tool-choose': cutting('Choose and move', 'v'),
  'tool-blade': cutting('Blade', 'c'),
  'tool-ripple': cutting('Ripple trim', 'r'),
  'tool-roll': cutting('Roll', 't'),
  'tool-slip': cutting('Slip', 'y'),
  'tool-slide': cutting('Slide', 'u'),

  'board-add': board('Add a shot after the chosen one', 'a'),
  'board-merge': board('Merge with the next shot', 'g'),
  'board-seal': board('Keep the chosen shots as they are, or not', 'shift+s'),
  'board-take': board('Another take of the shot, by a note', 'p'),

  'stage-look': stage('Through the camera, or around it', 'v'),
  'stage-play': stage('Play or pause the shot', 'p'),
  'stage-move': stage('Move what is chosen', 'g'),
  'stage-turn': stage('Turn what is chosen', 'r'),
  'stage-camera': stage('Set the camera here', 'c'),
  'stage-draw': stage('Draw the panel as it stands', 'd'),
  'stage-next': stage('Choose the next thing (with the stage in focus)', 'tab'),
  'stage-before': stage('Choose the thing before', 'shift+tab'),
  'stage-left': stage('10 cm to the left; in turning 5°', 'arrowleft'),
  'stage-right': stage('10 cm to the right; in turning 5°', 'arrowright'),
  'stage-away': stage('10 cm away from the camera', 'arrowup'),
  'stage-near': stage('10 cm nearer', 'arrowdown'),
  'stage-left-far': stage('A metre to the left; in turning 45°', 'shift+arrowleft'),
  'stage-right-far': stage('A metre to the right; in turning 45°', 'shift+arrowright'),
  'stage-away-far': stage('A metre away from the camera', 'shift+arrowup'),
  'stage-near-far': stage('A metre nearer', 'shift+arrowdown'),
  'stage-frame-back': stage('One frame back in the shot', ','),
  'stage-frame-on': stage('One frame on in the shot', '.'),
  'stage-key-before': stage('Camera key before', '['),
  'stage-key-after': stage('Camera key after', ']'),
  'stage-leave': stage('Let go of what is chosen; then leave the stage', 'escape'),
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof commands

/** The keys of a command as they stand on a keyboard: ['Ctrl', 'Shift', 'Z']. */
export const labelsOf = (key: string): string[] => {
  const names: Record<string, string> = {
    ...{ mod: 'Ctrl', alt: 'Alt', shift: 'Shift', arrowleft: '←', arrowright: '→', arrowup: '↑' },
    ...{ arrowdown: '↓', space: 'Space', escape: 'Esc', delete: 'Del', backspace: '⌫', '-': '−' },
    ...{ home: 'Home', end: 'End', enter: 'Enter', tab: 'Tab' },
  }
  return key.split(/\+(?=.)/).map((part) => names[part] ?? part.toUpperCase())
}

/** Those whose doing, group or keys hold all words of a search. */
export const found = (search: string): [CommandId, Command][] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return (Object.entries(commands) as [CommandId, Command][]).filter(([, { does, group, keys }]) => {
    const text = `${does} ${group} ${keys.flatMap(labelsOf).join(' ')}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
