import { type SceneScore, scene } from './situation.ts'

/** Scenes that a longer film has room for, in any genre; each is played once at most. */
export const openings: SceneScore[] = [
  scene(
    'main',
    'day',
    [0.2, 0.25],
    '{S} at work, before anything has happened',
    'The ordinary world',
    'Nothing yet, which is the trouble',
    [
      '{M.detail}\n{S} {S.biz}. {S.He} stops, listens, goes on.\nH: You ever think of doing anything else? | You missed a spot.\nS: {S.say}\n~H: That is not an answer.\n~S: It is the one I have.',
    ],
  ),
  scene(
    'near',
    'day',
    [0.2, 0.3],
    'A day in the life of {S}, with one thing missing',
    'The ordinary world',
    'Something is missing',
    [
      '{M.detail}\n{H} and {S} walk the way they always walk.\nH: Same time tomorrow? | You never say what you are thinking.\nS: What else would tomorrow be for? | I am thinking that it is Thursday.\n~{S} {S.biz}.\n~S: {S.say}',
    ],
  ),
]

export const extras: SceneScore[] = [
  scene('near', 'night', [-0.1, 0.3], '{S} cannot sleep and says why', 'A quiet scene', 'Sleeplessness', [
    '{S} lies awake. {H} sits down beside {S.him} with two cups.\nH: Talk or drink. You cannot do both. | You sigh like a door.\nS: {S.say}\n~H: And the rest?\n~S: The rest is why I am awake.',
  ]),
  scene(
    'far',
    'day',
    [-0.2, 0.55],
    'The way is closed, and {S} finds another',
    'An obstacle',
    'A closed way',
    [
      'A chain across the way, a sign, a lock. {S} walks along it and back.\nH: It says no entry. | We could ask.\nS: It says no entry here. | Whom? It has been shut since I was born.\n{S} lifts the chain for {H} with great courtesy.',
    ],
  ),
  scene(
    'main',
    'dusk',
    [0.1, 0.35],
    '{S} shows {H} what {T.the} {T.means} to {S.him}',
    'What the thing means',
    'To explain is to lose it a little',
    [
      '{T.handle}\nH: You look at it as if it might leave. | What is it to you, really?\nS: {T.talk}\n~{H} holds out a hand. {S} hesitates, gives {T.it} over.\n~H: It is heavier than it looks.\n~S: It is, today.',
    ],
  ),
  scene(
    'near',
    'day',
    [0.3, 0.5],
    '{H} turns out to be braver than anybody thought',
    'An ally',
    '{H} has had enough of watching',
    [
      '{H} has put on a coat two sizes too big and stands in the way.\nH: I am coming with you. | Do not argue. I packed socks.\nS: You hate everything about this. | You were going to stay and be sensible.\n~H: I do. I will hate it out loud, all the way.',
    ],
  ),
  scene('far', 'dusk', [-0.3, 0.45], '{S} nearly turns back', 'Doubt', 'The easier road', [
    'A fork in the way. {S} stands and looks at the easier half.\nH: Nobody would know. | You are allowed, you know.\nS: I would. I talk to myself. It would come up. | I know. That is what keeps me standing here.\n~{S} takes the other way. {H} sighs, and follows.',
  ]),
  scene('main', 'night', [-0.2, 0.5], '{S} and {H} quarrel', 'A quarrel between friends', 'Trust', [
    '{H} shuts the door harder than {H.he} meant to.\nH: You never once asked what I wanted. | It is always your road. I only carry things.\nS: You never wanted anything. You wanted me to guess. | You carry them so well.\n~Silence. {H} laughs first.\n~H: That was unkind. It was also quite good.',
  ]),
  scene('near', 'dusk', [0.4, 0.3], '{S} gets one good hour', 'A breath', 'It cannot last', [
    '{S} and {H} share bread on a wall. {M.detail}\nH: This is all right. | Do not say anything clever.\nS: Do not say it. It will hear you. | I was only going to say bread.\n~They eat. For once nothing happens.',
  ]),
  scene('far', 'night', [-0.4, 0.6], '{S} remembers the day it began', 'A memory', 'The past', [
    "{S} stops before a door that is only like another door.\nS: I was standing just here. I had one shoe on. | It smelled like this. Rain, and somebody else's supper.\nH: What happened? | You never told me that part.\n~S: Nothing. I waited for somebody to come back, and they sent a letter.\n~S: {O.memory}",
  ]),
  scene('main', 'day', [0.1, 0.55], '{S} prepares for what is coming', 'Preparation', 'Too little time', [
    '{S} lays things out in a row. {H} takes one away. {S} puts it back.\nH: You will not need all this. | That is a spoon.\nS: I never need it. I need to have had it. | You have not seen me with a spoon.\n~{S} {S.biz}.',
  ]),
  scene(
    'near',
    'day',
    [-0.1, 0.5],
    'Somebody who knows better gives bad advice',
    'Bad advice',
    'The sensible thing',
    [
      '{O} catches up with {S}, out of breath, full of reasons.\nO: Be sensible. Nobody ever regretted being sensible. | I am only telling you what everyone thinks.\nS: Nobody ever wrote a song about it either. | Then everyone might come and tell me.\n~{O} starts to answer, and does not.',
    ],
  ),
  scene('far', 'day', [0, 0.6], '{S} pays for a mistake of yesterday', 'A consequence', 'An old mistake', [
    '{H} holds up what is left of it: two halves.\nH: This was whole yesterday. | I suppose you were in a hurry.\nS: So was I. | I was in a hurry then. I am only sorry now.\n~{S} takes one half. They walk on, each with a piece.',
  ]),
  scene(
    'main',
    'dusk',
    [0.2, 0.4],
    '{S} makes a promise to {O}',
    'A promise',
    'It may not be possible to keep',
    [
      "{O} stands in the last light. {S} takes {O.his} sleeve.\nO: Do not promise. People promise. | Only say what you are going to do.\nS: Then I will only tell you when I have done it. | I am going to come back. It is the whole plan.\n~{O} nods, and buttons {S}'s coat.",
    ],
  ),
  scene(
    'near',
    'night',
    [-0.3, 0.65],
    '{S} overhears what nobody meant {S.him} to hear',
    'Overheard',
    'The others have given up',
    [
      '{S} stops outside a door. Voices.\nH os: We ought to tell {S.him} it cannot be done. | Somebody has to stop {S.him} before {S.he} gets hurt.\nO os: You tell {S.him}. I tried. {S.He} said thank you. | I did not stop the last one either.\n{S} knocks, loudly, and comes in smiling.\n~S: Who is hungry?',
    ],
  ),
  scene(
    'far',
    'dawn',
    [0.2, 0.35],
    '{S} finds a sign that someone was here before',
    'A sign',
    'Not the first',
    [
      'Scratched into the wood, at the height of a hand: a name, a year. {S} reads it with a thumb.\nH: Somebody you know? | That is older than both of us.\nS: Somebody who got this far. | Then it can be done. Or it cannot, and there was time to carve.\n~{S} takes out a knife and adds a line.',
    ],
  ),
  scene('main', 'night', [-0.4, 0.5], 'The light fails at the wrong time', 'The dark', 'To go on blind', [
    'The light goes. Two people breathe.\nH: Are you there? | Say something, so I know where the wall is not.\nS: I am the one on your foot. | I am thinking. It sounds like this.\n~A match. Their faces, closer than they thought.',
  ]),
  scene('near', 'day', [0.3, 0.6], '{S} asks a favour of somebody who owes none', 'A favour', 'Pride', [
    '{S} stands with hat in hand before {O}.\nO: You must be desperate. You said please. | The last time, you said never again.\nS: I can say it again. I practised on the stairs. | I did. It was shorter than I thought.\n~{O} throws {S.him} a key.',
  ]),
  scene('far', 'dusk', [-0.2, 0.4], '{H} tells {S} goodbye for a while', 'Parting', '{H} cannot go further', [
    '{H} stops where the good road ends.\nH: This is as far as my shoes go. | I am not brave past this stone.\nS: They have done well. | It is a good stone. Sit on it till I come.\n~They shake hands. Then {H} takes hold of {S} and will not let go.',
  ]),
  scene('main', 'dawn', [0.3, 0.45], '{S} begins again', 'A new start', 'Yesterday', [
    '{M.detail}\n{S} washes {S.his} face in cold water and looks up, dripping.\nS: Right. What did we learn? | Again. From the top. With less noise.\nH: Not to do that. | I liked the noise.\n~S: Then let us do the other thing.',
  ]),
]
