import type { Genre } from '#film/brief.ts'
import type { Weather } from '#film/scene.ts'
import { type SceneScore, scene, type Tone } from './situation.ts'

/** What a genre brings to any story: how it looks in passing, what gets in the way, how people talk. */
export type GenreCraft = {
  tone: Tone
  weather: Weather[]
  signs: string[] // pictures that only this genre would cut to
  lines: string[] // what somebody would say in it, at any time
  closings: string[] // the very last picture
  loud: boolean // whether its own scene replaces the plain turn even in a short film
  scenes: SceneScore[]
}

export const genres: Record<Genre, GenreCraft> = {
  drama: {
    closings: [],
    tone: 'any',
    weather: ['cloudy', 'clear', 'rain'],
    loud: false,
    signs: [
      'A clock. A window. Nobody at it.',
      'A chair, pushed in for the first time.',
      'Rain begins, without conviction.',
    ],
    lines: [
      'I thought there would be more time. Everybody does.',
      'You do not have to say anything. You never did.',
      'I am not angry. I have only run out.',
    ],
    scenes: [
      scene('near', 'night', [-0.3, 0.35], '{S} tells {H} the part left out', 'A confession', 'Shame', [
        '{S} and {H} sit without a lamp.\nS: I told everyone I was asleep. I was standing at the window. | I have told it so often that I nearly believe it.\nH: I know. I saw you. | Then tell it once the other way.\n~{S} looks at {H.him}.\n~S: And you never said.\n~H: You never asked.',
      ]),
      scene(
        'far',
        'day',
        [-0.2, 0.35],
        '{H} loses patience with {S}',
        'A friend says the hard thing',
        'Pity',
        [
          "{H} takes {T.the} from {S}'s hands and puts it out of reach.\nH: You are not sad. You are used to it. | When did you last ask me one question?\nS: That is a terrible thing to say. | How are you?\n~H:  | Late. But thank you.",
        ],
      ),
    ],
  },
  comedy: {
    closings: [
      'The cat shakes its head, and leaves.',
      'Off, a crash. Nobody turns round.',
      'The sign on the door swings round: BACK IN FIVE MINUTES.',
    ],
    tone: 'comic',
    weather: ['clear', 'cloudy', 'wind'],
    loud: true,
    signs: [
      'A cat watches. It has seen better.',
      'A sign reads BACK IN FIVE MINUTES. It has been there since spring.',
      'Somewhere, a trombone is being practised by someone with no hope.',
    ],
    lines: [
      'I have a plan. It has a hole in it. We go through the hole.',
      'Technically, nobody told me not to.',
      'It is only illegal if it works.',
    ],
    scenes: [
      scene(
        'near',
        'day',
        [0.5, 0.65],
        '{S} and {H} rehearse, and it does not go well',
        'The rehearsal',
        'Nobody can act',
        [
          '{S} puts a bucket on a chair and points at it.\nS: This is {O.Name}. Say what you will say. | Pretend it is {O.Name}. Be natural.\n{H} kneels before the bucket.\nH: I never liked you. I liked your hat. | {O.He} is not usually so quiet.\n~S: Less. Much less.\n~The bucket falls over. They both apologise to it.',
        ],
      ),
      scene(
        'far',
        'day',
        [0.4, 0.7],
        '{S} hides {T.the} from {H}, badly',
        'A farce of hiding',
        'Being found out',
        [
          '{S} sits on {T.the}. {H} comes in and looks at the ceiling, the floor, and {S}.\nH: You are taller. | What are you sitting on?\nS: I slept well. | My dignity. There is very little left.\n~{H} walks once round {S.him}.\n~H: Your dignity is ticking.',
        ],
      ),
    ],
  },
  romance: {
    closings: [
      'Two shadows on the wall. Then one.',
      'Somewhere a song starts, and nobody turns it off.',
      'Two umbrellas in one stand, handles crossed.',
    ],
    tone: 'any',
    weather: ['clear', 'rain', 'clear'],
    loud: true,
    signs: [
      'Two umbrellas in one stand, handles crossed.',
      'Warm light finds a hand on a rail.',
      'A song through a wall, half remembered.',
    ],
    lines: [
      'You could stay. The kettle is on anyway.',
      'I had a sentence ready. Then you looked up.',
      'Say my name again. I was not listening properly.',
    ],
    scenes: [
      scene(
        'far',
        'dusk',
        [0.5, 0.4],
        '{S} and {O} wait out the weather under one coat',
        'Closeness',
        'Neither will move first',
        [
          'Rain. {S} holds a coat over two heads. {O} stands very near.\nO: Your side is dripping on my side. | It has stopped, you know. It stopped a while ago.\nS: I can hold it higher. | Has it? I had not looked.\n~{O} does not step away.\n~O: No. Like this.',
        ],
      ),
      scene(
        'near',
        'night',
        [0.2, 0.35],
        '{S} practises on {H} what {S.he} cannot tell {O}',
        'A rehearsal of the heart',
        'Shyness',
        [
          '{S} turns to {H} and takes both {H.his} hands.\nS: I have thought of nobody else since Tuesday. | Since you came in, I keep buying two of everything.\nH: I am flattered. Tell {O.him}, not me. | That is a lot of eggs, {S}.\n~{S} lets go.\n~S: It came out so well.',
        ],
      ),
    ],
  },
  thriller: {
    closings: [
      'Across the road, a lighter flares. Somebody writes down the time.',
      'A telephone rings. Nobody is meant to know that number.',
      'In the mirror, the same car as yesterday.',
    ],
    tone: 'dark',
    weather: ['rain', 'fog', 'cloudy'],
    loud: true,
    signs: [
      'Across the road, a car with nobody in it. Its wipers move.',
      'A telephone begins to ring. It stops the moment it is looked at.',
      'Wet footprints lead in. None lead out.',
    ],
    lines: [
      'Do not look up. We have company.',
      'Who else knows you are here?',
      'Ten minutes. After that, I never met you.',
    ],
    scenes: [
      scene(
        'near',
        'night',
        [-0.4, 0.75],
        'Somebody has been here before {S}',
        'The net closes',
        'Being watched',
        [
          '{S} stops in the doorway. The lamp is warm.\nH: What is it? | Why did you stop?\nS: I left it off. | My chair is facing the door. I never face the door.\n{S} opens a drawer. Empty, except for a photograph of this room, taken today.\n~H: Who took that?\n~S: Somebody standing where you are.',
        ],
      ),
      scene('far', 'night', [-0.4, 0.8], '{S} gets a warning from a stranger', 'A warning', 'Whom to trust', [
        '{S} walks. Steps behind. {S.He} stops; they stop one too late.\nO os: Do not turn round. Drop {T.the} and keep walking. | You were told to come alone. Is that alone?\nS: You first. | You are here. So, no.\n~Only a match, struck and blown out.',
      ]),
    ],
  },
  horror: {
    closings: [
      'Behind them, very softly, something closes the door.',
      'Wet footprints cross the floor, and stop.',
      'In the window, one face too many.',
    ],
    tone: 'dark',
    weather: ['fog', 'storm', 'rain'],
    loud: true,
    signs: [
      'The light dims. Nobody has touched it.',
      'In the glass, one reflection too many.',
      'A wet hand has been drawn along the wall, low down, at the height of a child.',
    ],
    lines: [
      'Do not answer it.',
      'That is not how many of us there were.',
      'It stops when you look. So do not blink.',
    ],
    scenes: [
      scene(
        'near',
        'night',
        [-0.8, 0.8],
        '{S} hears {H} call from the wrong room',
        'The double',
        'Which voice is the real one',
        [
          'Dark. {S} with one small light.\nH os: {S}? Come down here. I have found something. | {S}? Can you help me? I have fallen.\n{S} goes towards the voice. A hand closes on {S.his} arm: {H}, white, shaking {H.his} head.\nH: I heard it too. | Do not. I have been here the whole time.\n~From below, patiently, the voice begins again.',
        ],
      ),
      scene(
        'far',
        'night',
        [-0.8, 0.85],
        '{S} counts, and there is one more than there should be',
        'One too many',
        'Something is among them',
        [
          "{S} lifts the light. Shadows on the wall: {S.hers}, {H}'s. And a third, sitting down.\nS: How many of us came in? | Sit still. Do not look at the wall.\nH: Two. | What is on the wall?\nThe third shadow turns its head.\n~The light goes out.",
        ],
      ),
    ],
  },
  action: {
    closings: [
      'Engines, far off. Many. {S} turns up {S.his} collar.',
      'Something explodes behind the hill. {S} does not look.',
      '{S} cracks one knuckle, and starts to walk.',
    ],
    tone: 'any',
    weather: ['clear', 'storm', 'wind'],
    loud: true,
    signs: [
      'Glass falls somewhere, a lot of it.',
      'A siren, two streets off, turning this way.',
      'Boots on stairs. Many boots.',
    ],
    lines: [
      'Is there another way out? There is now.',
      'Less talking. More ducking.',
      'On three. No. On one.',
    ],
    scenes: [
      scene(
        'far',
        'day',
        [-0.1, 0.95],
        '{S} is chased, and runs out of road',
        'The chase',
        'They are faster',
        [
          '{S} runs. {H} runs behind with {T.the}. Shouts. Something breaks against the wall.\nH: Left! | They have a dog. Why do they have a dog?\nS: There is no left! | Throw me {T.the}!\nThey jump. A long way down, water, or something like it.\n~H: I hate you.\n~S: Swim.',
        ],
      ),
      scene(
        'near',
        'night',
        [-0.1, 0.95],
        '{S} fights with what is at hand',
        'The fight',
        'Two against one',
        [
          'A door flies open. {S} ducks, turns, pushes the table over. A blow, a fall, a lamp out.\nS: I only want to talk. | You should have knocked.\n{S} swings {T.the}. Silence. Somebody groans.\nH: What did you say to them? | Was that all of them?\n~S: Good night.',
        ],
      ),
    ],
  },
  adventure: {
    closings: [
      'On the back of the map there is another map. {S} smiles.',
      'Beyond the ridge, another ridge. {S} starts walking.',
      'A rope drops from above. {S} takes hold of it.',
    ],
    tone: 'any',
    weather: ['clear', 'wind', 'clear'],
    loud: true,
    signs: [
      'Birds go up all at once from the far trees.',
      'Wind turns over the edge of a map.',
      'Beyond the ridge, another ridge, and blue beyond it.',
    ],
    lines: [
      'If it were easy there would be a shop there.',
      'I have a bad feeling and a good rope.',
      'Nobody has stood here before. Wipe your feet.',
    ],
    scenes: [
      scene('far', 'day', [0.1, 0.8], '{S} crosses where nobody should', 'The crossing', 'The drop', [
        'A rope across nothing. {S} goes first, hand over hand. {H} looks down. A mistake.\nH: How long is it? | It is fraying. Is it meant to fray?\nS: Shorter if you do not ask. | Old things do. Keep coming.\nThe rope gives a little.\n~H: What did it say?\n~S: It said hurry.',
      ]),
      scene(
        'far',
        'dusk',
        [0.2, 0.65],
        '{S} opens what has been shut for a thousand years',
        'The threshold',
        'An old warning',
        [
          '{S} brushes sand off a stone. Letters. {H} reads them, and wishes not to have.\nH: It says: whoever enters carries what they find. | It says turn back. It says it nicely.\nS: That does not sound so bad. | Then we will come in nicely.\n~H: For ever.\n{S} pushes. Stone moves on stone. Cold air comes out, like breath.',
        ],
      ),
    ],
  },
  mystery: {
    closings: [
      'On the ground, one glove. It was not there before.',
      '{S} stops. Turns back. Looks once more at the clock.',
      'The fog closes. A single lamp goes on behind it.',
    ],
    tone: 'dark',
    weather: ['fog', 'rain', 'cloudy'],
    loud: false,
    signs: [
      'A curtain drops back into place across the way.',
      'One glove on a railing, pointing.',
      'The fog takes the far side of everything.',
    ],
    lines: [
      'That is the second person today who did not ask why.',
      'You answered before I finished.',
      'Everybody remembers the rain. It did not rain.',
    ],
    scenes: [
      scene(
        'near',
        'night',
        [-0.2, 0.55],
        '{S} finds the one detail that does not fit',
        'A clue',
        'The obvious answer',
        [
          '{S} kneels, lamp low. {H} waits with the wrong answer ready.\nH: It is plain enough. They came in by the window. | There is nothing here. We looked.\nS: The dust is on the inside. | You looked at what was there. What is missing?\n~{S} lifts one small thing with two fingers.\n~S: Nobody came in. Somebody wanted us to think about windows.',
        ],
      ),
      scene('far', 'night', [-0.3, 0.5], 'A witness remembers too well', 'The witness', 'A rehearsed story', [
        '{S} walks beside {O}, in step.\nS: What colour was the coat? | You remember the time to the minute.\nO: Grey. A long grey coat. | I have a good head for times.\nS: It was dark. Everything was grey. | And what day is it today?\n~{O} stops walking.',
      ]),
    ],
  },
  'sci-fi': {
    closings: [
      'Overhead, a new star blinks. Twice. As if counting.',
      'On a screen that nobody watches, one word: AGAIN.',
      'The lights dim, all at once, and come back a different colour.',
    ],
    tone: 'any',
    weather: ['clear', 'fog', 'clear'],
    loud: true,
    signs: [
      'Every screen goes white, then shows the same word: HELLO.',
      'Two moons. Yesterday there was one.',
      'A drone stops in the air, tilts, and decides to follow.',
    ],
    lines: [
      'The machine is not wrong. It is answering a question we have not asked yet.',
      'That signal is dated tomorrow.',
      'We taught it everything. We forgot to teach it to stop.',
    ],
    scenes: [
      scene(
        'near',
        'night',
        [-0.1, 0.65],
        'The system answers {S} before the question',
        'The anomaly',
        'The machine knows too much',
        [
          '{S} reaches for the panel. It lights before the hand is there.\nH: It cannot do that. It has no model of you. | Step away from it. It is guessing you.\nS: It has had one since tonight. | Then it is a better guess than I am.\nOn the screen, slowly: DO NOT LET {S.NAME} OPEN THE DOOR.\n~{H} looks at the door.',
        ],
      ),
      scene(
        'far',
        'night',
        [-0.2, 0.6],
        '{S} meets a recording of {S.self}',
        'The echo',
        'Time does not run straight',
        [
          'A flicker. {S} stands face to face with a hologram: {S}, ten years older.\nS: How far away are you sending this from? | You got old. Did we get it right?\nH: It cannot hear you. It was recorded. | It is dated next week.\n~The figure shakes its head, as if it had heard.\n~S: It is wearing my scar. I do not have a scar.',
        ],
      ),
    ],
  },
  fantasy: {
    closings: [
      'Far off, something very old turns over in its sleep.',
      'Where {S} stood, small white flowers come up.',
      'The raven bows, and flies.',
    ],
    tone: 'any',
    weather: ['clear', 'fog', 'wind'],
    loud: true,
    signs: [
      'Every candle leans towards the same corner.',
      'A raven lands, and bows.',
      'Where the shadow falls, small white flowers come up.',
    ],
    lines: [
      'Magic is only asking. It is the paying that takes the years.',
      'Do not give it your name. Give it mine, I have a spare.',
      'The old roads open for those who have nowhere to be.',
    ],
    scenes: [
      scene(
        'far',
        'night',
        [0, 0.65],
        '{S} makes a bargain with something older than the trees',
        'The price',
        'It asks for the one thing',
        [
          "Roots move. A face in the bark opens one eye. {S} kneels.\nH: Do not look it in the eye. | Offer it bread. Nobody thinks of bread.\nS: What does it cost? | I can pay. What do you take?\nThe tree speaks as wind in leaves, and {S} goes pale.\n~S: It wants the sound of my mother's voice.",
        ],
      ),
      scene('near', 'dusk', [0.1, 0.6], 'The spell works, and takes its fee', 'The spell', 'What it costs', [
        '{S} draws a circle, steps in, says three words. Light climbs {S.his} arms.\nH: Stop! Your hair! | You are fading. {S}, I can see the wall through you!\nS: It is only a year or two. I was not using them. | A little. It only takes a little.\n~When the light goes, there is a white streak over {S.his} brow.',
      ]),
    ],
  },
  western: {
    closings: [
      '{S} pulls down the brim of {S.his} hat and walks out, not fast, into the light.',
      'Dust settles on two sets of footprints.',
      'Far off, a train, and nobody waiting for it.',
    ],
    tone: 'any',
    weather: ['clear', 'wind', 'clear'],
    loud: true,
    signs: [
      'Dust walks down the road by itself.',
      'A shutter closes. Then the next. Then the next.',
      'A vulture shifts from one foot to the other.',
    ],
    lines: [
      'This town buries its questions shallow.',
      'A promise is a horse. You feed it or you walk.',
      'I came a long way to be told no.',
    ],
    scenes: [
      scene(
        'far',
        'day',
        [-0.2, 0.6],
        '{S} walks in, and the room goes quiet',
        'The stranger in town',
        'Nobody wants {S.him} here',
        [
          'Boots on boards. Every card stops in the air. {S} puts one coin down.\nH: We do not serve trouble. | Whatever you want, we are out of it.\nS: Then pour me something that is not. | I want water. And a name.\n~A chair scrapes at the back.\n~H: That is the dearest thing in the house.',
        ],
      ),
      scene('near', 'dusk', [-0.2, 0.7], '{S} waits for noon with {H}', 'Before the showdown', 'The clock', [
        '{S} sits on the step. {H} looks at the sun as if it could be argued with.\nH: You could be at the river by dark. | There is a horse behind the church. Nobody would say a word.\nS: And be what, at the river? | That is what I could not stand.\n~The clock begins to strike. {S} stands, and buttons {S.his} coat.',
      ]),
    ],
  },
  family: {
    closings: [
      'The snail wins.',
      'A kite goes by, and this time somebody is holding on.',
      'A very small umbrella opens.',
    ],
    tone: 'any',
    weather: ['clear', 'clear', 'snow'],
    loud: false,
    signs: [
      'A kite goes by, with nobody attached.',
      'A snail is winning a race against another snail.',
      'A very small umbrella opens.',
    ],
    lines: [
      'If you whisper it, it still counts as asking.',
      'Grown-ups need a nap. You can tell by the shouting.',
      'I am brave on the inside. The outside is new.',
    ],
    scenes: [
      scene(
        'far',
        'day',
        [0.6, 0.6],
        '{S} and {H} build a plan out of what they have',
        'A plan',
        'Being small',
        [
          '{S} empties both pockets: string, a button, half a biscuit.\nH: That is not a lot to save the day with. | What is the biscuit for?\nS: It is a very long string. | In case the day is hungry.\n{H} adds a whistle. They look at it all, pleased.\n~S: Now we are four.',
        ],
      ),
      scene(
        'near',
        'dusk',
        [0.2, 0.45],
        '{S} is told the thing that grown-ups never say',
        'A truth',
        'Being too young to know',
        [
          '{H} kneels until their eyes are level.\nH: Shall I tell you a secret? Nobody knows what they are doing. | I am frightened as well. I only have longer legs.\nS: Nobody? | Then who is driving?\n~H: We take turns.\n{S} gives {H.him} a hand to hold.',
        ],
      ),
    ],
  },
}
