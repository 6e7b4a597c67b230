import type { Wish } from '../given.ts'

/** What people ask for that is not done by an edit of the film as it is; each with what can be done. */
const others: [RegExp, string][] = [
  [
    /\bsplit\b|\bcut (?:shot )?\S+ in (?:two|half)\b/,
    'Split a clip on the timeline, where the playhead stands, or a shot on the Storyboard.',
  ],
  [
    /\bshow\b.*\b(?:face|reaction|reacting|listening)\b|\b(?:reaction shot|cutaway|insert shot)\b|^more (?:shots )?of \S+$/,
    'Another shot is added on the Storyboard, or laid over the words on the timeline: they go on beneath it.',
  ],
  [
    /\btranslat|\bin (?:french|german|spanish|italian|japanese|chinese|portuguese|russian)\b|\b(?:french|german|spanish|italian|japanese) (?:captions|subtitles|version)\b/,
    'Translations are made on the Sound page, under Captions.',
  ],
  [
    /\b(?:export|download|render out|upload|publish|youtube|save (?:it|as)|mp4|webm)\b/,
    'Files are under Download, at the top of the page. I can change the film itself.',
  ],
  [
    /\b(?:4k|8k|1080p?|720p?|resolution|bitrate|fps|frames per second|frame rate)\b/,
    'Resolution and frame rate are chosen when a film is made. I can change its format: “make it vertical”.',
  ],
  [
    /\b(?:share|invite|send (?:it|this)|e-?mail|link to)\b/,
    'People are invited under Share, at the top of the page.',
  ],
  [
    /\b(?:add|insert|write|create|make up|invent|include)\b.*\b(?:scenes?|shots?|characters?|persons?|dog|cat|man|woman|child|twist|monologue|subplot|line|dialogue|narrat\w+|voice-?over)\b|\bnew (?:scene|character|person|ending|shot)\b/,
    'New scenes, people and lines are written on the Screenplay page, new shots are added on the Storyboard. I can change, move and remove what is there.',
  ],
  [
    /\b(?:change|rewrite|different|alternative|happy|sad|better) (?:the )?(?:ending|story|plot|script|screenplay)\b|\brewrite\b/,
    "The story is written on the Screenplay page. I can change single words: “change 'week' to 'month'”.",
  ],
  [
    /\b(?:add|put|insert|use|import)\b.*\b(?:picture|photo|logo|image|video|file|song|track by|recording|sound of|thunder|sound effect|footage)\b/,
    'Bring files and sounds in on the Sound page, then lay them on the timeline. I can change levels and remove sounds.',
  ],
  [
    /\b(?:add|give|want|put) (?:some |more |a )?(?:music|score)\b/,
    'Music is composed by the crew for each scene. Undo its removal, or say how it should be: “sadder music in scene 2”.',
  ],
  [
    /\b(?:rename|call) (?!it|this|the film|the movie)\w+/,
    "A character's name stands in the screenplay: change it there.",
  ],
  [
    /\b(?:actor|actress|celebrity|look like (?!an? )\w+|real person|deepfake|sounds? like \w+ \w+)\b/,
    'I imitate no real people. I can change hair, clothes and voice: “Mara should sound older”.',
  ],
  [
    /\b(?:3d glasses|vr|stereo(?:scopic)?|hologram|smell)\b/,
    'The film is flat, with sound in stereo and 5.1. I can change light, length, order, sound and looks.',
  ],
  [
    /\b(?:explosions?|car chase|dragon|fight|magic|fire|smoke|sparks|lightning)\b/,
    'Effects come from what the screenplay says happens: write it there. I can change weather, light and time of day.',
  ],
  [
    /\b(?:credits?|end titles?)\b/,
    'The credits name whatever the film was made of, as its licences ask. I can change the title.',
  ],
  [
    /\b(?:weather forecast|time is it|who are you|hello|hi there|joke|recipe|stock|news|price|cost)\b/,
    'I only know this film. Ask me to change its light, length, order, sound, words or looks.',
  ],
  [
    /\b(?:look(?:s|ing)? (?:away|at|up|down|left|right|over|back|towards?)|turn(?:s|ing)? (?:around|away|to|her|his)|walks?|sits?|kneels?|stands? (?:up|by|closer)|cross(?:es)?|enters?|waves?|points?|hugs?|kiss(?:es)?|nods?)\b/,
    'How people stand, move and look is set on the Stage: open the shot there. I can change the expression: “Mara looks worried in 1C”.',
  ],
  [
    /\b(?:taller|shorter person|thinner|fatter|age|younger|older|skin|eyes?|nose|kinder|nicer|smarter)\b/,
    'I can change clothes, hair, what is worn and the voice, not the body.',
  ],
]

export const beyond: Wish = ({ text }) => {
  const found = others.find(([words]) => words.test(text))
  return found === undefined ? null : { cannot: found[1] }
}
