import { type Situation, scene } from '../situation.ts'

/** Situations in which somebody may be hurt, caught or found out. */
export const danger: Situation[] = [
  {
    id: 'heist',
    when: [
      [/\b(?:steals?|robs?|heist|smuggl|con artist|bank job|loot|treasure)\b/, 5],
      [/\b(?:burglar|thief|thieves)\b/, 2.5],
      [/\bvault\b|\bjewel|\bdiamond/, 2],
    ],
    other: { noun: 'guard', bond: 'enemy', role: 'opponent' },
    want: 'to get {T.the} out before anyone counts',
    obstacle: '{O} has thought of everything except one thing',
    stakes: 'prison, or the only chance {S.he} will get',
    theme: 'What you can carry off was never what you came for.',
    titles: ['Nobody Counts Twice', 'The {T.Head} Job', 'Inside Hands', 'One Good Lock'],
    scenes: {
      hook: scene(
        'near',
        'dusk',
        [0.1, 0.5],
        '{S} lays out the plan for taking {T.the}',
        'The plan',
        '{H} has doubts',
        [
          `{S} draws a square in sugar on the table, and sets a cup in it.
S: This is {T.the}. This spoon is {O.Name}. | Four minutes. In, out, breakfast.
H: And what are we? | There is always a dog.
S: We are the sugar. Nobody looks at sugar. | The dog likes me.
~H: I do not love a plan with cutlery in it.`,
        ],
      ),
      turn: scene(
        'main',
        'night',
        [0, 0.75],
        '{S} gets inside, and {T.the} is not what it should be',
        'The complication',
        'Something is wrong',
        [
          `{S} slips in, low, quick. {T.handle}
H os: Two minutes. Talk to me. | Why have you stopped? {S}?
S: There is a chair in here. Somebody has been sitting here. Waiting. | It is too easy. Nobody leaves it this easy.
~A light goes on at the far end.
~S: Change of plan. Walk, do not run.`,
        ],
      ),
      crisis: scene('main', 'night', [-0.4, 0.8], '{O} is waiting in the dark', 'Caught', '{S} against {O}', [
        `{O} turns on a lamp. {O.He} is holding the only key.
O: I wondered who would be good enough. | Sit. You have gone to such trouble.
S: And I wondered who would sit in the dark for it. | You might have called. I would have come in by the door.
~O: It is not worth anything, you know. It never was.
~S: Then why do you guard it?
{O} says nothing. {S} looks from {T.the} to {O.him}, and understands.`,
      ]),
      climax: scene(
        'main',
        'night',
        [0.1, 0.95],
        '{S} has to choose: {T.the}, or {H}',
        'The choice',
        'The alarm',
        [
          `An alarm. A shutter begins to fall. {H} is on the wrong side of it.
H: Go! Take it and go! | Leave me. I would leave you.
S: You would not. You cried when I broke a cup. | I never could count to one.
{S} drops {T.the} under the shutter. It holds, a hand's width. {H} crawls through.`,
        ],
      ),
      end: scene(
        'out',
        'dawn',
        [0.5, 0.4],
        '{S} has nothing in {S.his} hands and is not sorry',
        'The reckoning',
        'What was it for',
        [
          `Dawn. {S} and {H} sit on a wall. A cup, a spoon.
H: So. We got away with nothing. | Four minutes, you said.
{S} opens a hand: one small thing nobody will miss.
S: We got away. | I left a note. I said it was a good lock.
~{O} comes along the road, stops, and tips {O.his} hat to them.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'rescue',
    when: [
      [/\b(?:saves?|rescues?|protects?|defends?|frees?|defuses?)\b/, 4],
      [
        /\bkidnapped\b|\bhostages?\b|\bdisaster\b|\basteroid\b|\bbomb\b|\bone hour\b|\bmissing (?:child|girl|boy|son|daughter)\b|\bbefore (?:sunrise|midnight|dawn|it is too late|time runs out)\b/,
        3,
      ],
    ],
    other: { noun: 'child', bond: 'child', role: 'support' },
    want: 'to bring {O} out alive',
    obstacle: 'there is one way in, and it is closing',
    stakes: '{O.poss} life, and then {S.his} own',
    theme: 'You cannot save anybody from a distance.',
    titles: ['One Way In', 'Hold On, {O}', 'Before Dark', 'Count to Ten'],
    scenes: {
      hook: scene(
        'main',
        'dusk',
        [-0.3, 0.65],
        '{S} learns that {O} will not get out alone',
        'The call',
        'Nobody else will go',
        [
          `{M.detail}
{S} {S.biz}. {H} comes running, holding {T.a}.
H: This was lying on the road. {O} is in there. | {O.Name} is still inside. They say nobody can get through.
S: Which way in? | They say. And what do you say?
~H: There is no way in. There is a way out, and it is on fire.
~{S} is already taking off {S.his} coat.`,
        ],
      ),
      turn: scene(
        'near',
        'night',
        [-0.3, 0.8],
        '{S} goes in, and the way back shuts',
        'No return',
        'Against the place itself',
        [
          `{S} squeezes through. Behind {S.him}, something heavy comes down.
H os: {S}! That was the only way! | {S}? Which side are you on?
S: Then find me another. | The other one.
~{S} runs. {M.detail}
~S: {O}! Make a noise! Any noise!`,
        ],
      ),
      crisis: scene(
        'near',
        'night',
        [-0.5, 0.75],
        '{S} finds {O}, who will not leave',
        'The hard part',
        '{O} is afraid to move',
        [
          `{O}, against the wall, both arms round {O.his} knees. {S} kneels.
O: Are you going to say it will be fine? | I counted to ten a hundred times.
S: No. I am going to say give me your hand. | I stopped at nine to come and fetch you.
~O: What if I cannot?
~S: {O.memoryTo}
{O} gives {S.him} a hand.`,
        ],
      ),
      climax: scene(
        'near',
        'night',
        [-0.1, 0.95],
        '{S} and {O} run for the last gap',
        'The escape',
        'Seconds',
        [
          `They run. {S} lifts {O} through the gap first. There is not room for two.
O: You too! You said! | Now you! Come on!
S: I am right behind you. Go. | Go on. I only stopped to look at the view.
~Everything comes down. Dust. {H} pulls at the stones with both hands.`,
        ],
      ),
      end: scene('out', 'dawn', [0.7, 0.35], '{S} comes out into the morning', 'Relief', 'None', [
        `Dawn. {O} sits in a blanket, watching the stones. One moves. A hand. {S}.
O: You said right behind. | That was more than ten.
S: I took the stairs. | You count too fast.
{O} embraces {S.him}, and will not let go.
~{T.end}`,
      ]),
    },
  },
  {
    id: 'pursuit',
    when: [
      [
        /\b(?:hunts?|hunted|chases?|pursu|tracks?|on the run|escapes?|escaped|fugitive|bounty|manhunt|revenge|vengeance|avenge|outlaw|hitman|assassin|kill)\b/,
        4,
      ],
      [/\bprison\b|\bwanted\b|\bbandits?\b/, 2],
    ],
    other: { noun: 'hunter', bond: 'enemy', role: 'opponent' },
    want: 'to face {O}, and have it over',
    obstacle: '{O} knows every road {S} knows',
    stakes: 'one of them will not walk back',
    theme: 'Whoever you chase, you bring yourself along.',
    titles: ['{O.poss} Road', 'Until Noon', 'The Distance Between Us', 'No More Running'],
    scenes: {
      hook: scene(
        'main',
        'day',
        [-0.3, 0.6],
        '{S} finds the trail of {O}',
        'The hunt begins',
        '{H} begs {S.him} to let it go',
        [
          `{M.detail}
{S} kneels, touches the ground, rubs finger and thumb. {T.find}
S: An hour. Not more. {O.He} has started to be careless. | Still warm. {O.Name} wanted me to find this.
H: Or tired. Let it lie, {S}. | Then do not find it. Walk away, for once.
~S: {O.memory}
~{S} stands and looks down the road until it ends.`,
        ],
      ),
      turn: scene(
        'near',
        'dusk',
        [-0.2, 0.7],
        'The hunted one turns, and the hunter is the one in the open',
        'The tables turn',
        '{O} has been waiting',
        [
          `{S} turns a corner, and {O} is simply sitting there.
O: You walk heavier than you used to. | I got tired of your cough behind me.
S: I carry more. | You could have run.
O: Ask me why I did it. Nobody ever asked. | Run where? You are all the people I know.
~{S} points {T.the} at {O.him}. Neither blinks.`,
        ],
      ),
      crisis: scene(
        'far',
        'night',
        [-0.6, 0.75],
        '{S} learns that {O} was not the one to blame',
        'The doubt',
        'The truth does not fit the anger',
        [
          `Dark. One small fire between them.
O: It was an order. I did not sign it. Look at the name. | I came back for them. I was too late.
S: You are lying. | Do not. I need you to be worse than that.
{S} looks at the paper. The fire cracks.
~O: You have been very brave, following the wrong man.`,
        ],
      ),
      climax: scene(
        'out',
        'dawn',
        [-0.2, 0.95],
        '{S} and {O} stand facing each other for the last time',
        'The showdown',
        'To shoot or not',
        [
          `First light. Twenty paces. {S}. {O}. {M.detail}
O: Go on. I would. | Do it. I am tired of your face behind me.
{S} raises {T.the}. {S.His} hand is quite steady.
S: That is what is wrong with us. | I counted the days until this. I never counted past it.
~{S} lowers it.`,
        ],
      ),
      end: scene(
        'out',
        'dusk',
        [0.3, 0.3],
        '{S} lays the chase down and goes home',
        'Release',
        'What is left',
        [
          `{O} walks away, smaller and smaller. {H} comes up beside {S}.
H: You let him go? | That is it? All these miles?
S: I let me go. | It was only ever a long way round to here.
{S} gives {H} {T.the} and turns for home.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'survival',
    when: [
      [
        /\b(?:strand(?:ed)?|surviv|alone on|castaway|shipwreck|trapped|lost in|stuck|last (?:human|person|man|woman) )\b/,
        5,
      ],
      [
        /\bstorm\b|\bblizzard\b|\bavalanche\b|\bzombie|\bapocalypse\b|\bmars\b|\bdesert island\b|\boxygen\b|\bsubmarine\b|\bthe last human\b/,
        2.5,
      ],
    ],
    other: { noun: 'voice on the radio', bond: 'stranger', role: 'support' },
    want: 'to last until somebody comes',
    obstacle: 'the place itself is against {S.him}, and so is the quiet',
    stakes: 'every day costs something that cannot be bought back',
    theme: 'Hope is a thing you water.',
    titles: ['Day One Hundred', 'Somebody Out There', 'The {T.Head}', 'Still Here'],
    scenes: {
      hook: scene(
        'main',
        'dawn',
        [-0.3, 0.45],
        '{S}, alone, finds one reason to go on: {T.the}',
        'Alone',
        'The place against one person',
        [
          `{M.detail}
{S} scratches a mark beside many marks. {T.find}
S: Well. Look at you. | Day one hundred and one. Today there are two of us.
{S} kneels, closer, hardly breathing.
~S: Rules. I talk. You do not die.
~S: Nobody say anything. We might frighten it.`,
        ],
      ),
      turn: scene('near', 'day', [0.1, 0.55], 'A voice answers', 'Contact', 'Can it be real', [
        `{S} turns a dial as on every day. Noise. Then, under the noise, somebody breathing.
O vo: Is anybody there? I have been saying that for a while. | If you can hear this, say something.
S: Here! Yes! Anybody is here! | Something! I had a better line ready.
~O vo: I cannot reach you before winter. Can you last?
~{S} looks at what is left on the shelf.`,
      ]),
      crisis: scene(
        'near',
        'night',
        [-0.8, 0.7],
        '{S} loses {T.the}, or nearly, and with it the will to go on',
        'The lowest point',
        'Despair',
        [
          `Night. Something breaks. Cold comes in. {S} bends over {T.the}.
S: No. Not you. | Take the bread. Leave me this one.
O vo: What do you see? | Are you still there?
S: Nothing. I am holding on to {T.the}. | My hands. They will not let go.
~O vo: Then hold it till it is light. That is all. Only that.`,
        ],
        {
          comic: [
            `{S} and {T.the}, under one blanket.
S: I am not lonely. You simply need a name.
O vo: Are you talking to it again? | Who are you talking to?
S: We are having a private conversation. | A colleague.
~{S} turns {T.the} to face the wall.`,
          ],
        },
      ),
      climax: scene(
        'near',
        'day',
        [0, 0.9],
        '{S} spends the last {S.he} has to be seen',
        'All on one throw',
        'One chance',
        [
          `{S} drags everything that burns into one heap. {S.He} holds one match.
S: If they are looking, they will see it. If they are not, I will be warm. | One match. I was always going to be dramatic.
{S.He} strikes it. Fire, higher than {S.him}.
~O vo: Wait. Wait. I see you. I see you!`,
        ],
      ),
      end: scene('main', 'dawn', [0.7, 0.4], 'Somebody comes, and finds {S} has company', 'Saved', 'None', [
        `Morning. A shadow across the ground. {O}. {S} stands up, holding {T.the}.
O: You are taller than you sound. | Is that all you are bringing?
S: You are shorter. Stay. | It is not a thing. It kept me.
{S} gives {O.him} {T.the} to hold, and embraces them both.
~{T.end}`,
      ]),
    },
  },
  {
    id: 'haunting',
    when: [
      [
        /\b(?:ghosts?|haunted|haunts?|possessed|cursed?|exorcis|demon|spirits?|poltergeist|s[eé]ance|vampires?|werewol|witch)\b/,
        4,
      ],
      [
        /\bcellar\b|\bbasement\b|\battic\b|\bnightmare|\bscream|\bcreature\b|\bcemetery\b|\bgraveyard\b|\bmirror\b|\bdoll\b/,
        2,
      ],
    ],
    other: { noun: 'ghost', bond: 'stranger', role: 'opponent' },
    want: 'to find out what it wants',
    obstacle: 'it wants {S.him}',
    stakes: 'whoever stays the night does not leave it',
    theme: 'What haunts us only wants to be heard to the end.',
    titles: ['{M.Title}', 'The Third Knock', 'Someone Is Already Here', 'Do Not Answer'],
    scenes: {
      hook: scene(
        'main',
        'dusk',
        [-0.4, 0.45],
        '{S} comes in, and something is already there',
        'The first sign',
        'The unseen',
        [
          `{M.detail}
{S} {S.biz}. {T.find}
H: They said nobody was to touch that. | We should go. The light is going.
S: It was moved. I left it the other way. | They also said the place was empty.
~Above them, somebody crosses the floor.
~H: There is no upstairs.`,
        ],
        {
          comic: [
            `{M.detail}
A door opens by itself. {S} closes it. It opens. {S} closes it.
S: Some of us are paying for heating. | In or out. You are letting the damp in.
H: You are talking to a door. | That was a ghost. You told off a ghost.
~The door, after a moment, closes. Politely.`,
          ],
        },
      ),
      turn: scene(
        'near',
        'night',
        [-0.6, 0.7],
        '{S} follows the sound',
        'Deeper',
        'Every sense says go back',
        [
          `{S} goes down, one step, one step, a hand along the wall. The wall is warm.
H os: {S}? Who are you talking to? | {S}. I am behind you. So who is holding your hand?
S: I have not said a word. | Nobody. Nobody is.
~In the dark in front of {S.him}, a breath, drawn in.
~{S.His} lamp goes out.`,
        ],
      ),
      crisis: scene(
        'main',
        'night',
        [-0.8, 0.9],
        '{O} shows itself and speaks',
        'Face to face',
        'It wants what {S} has',
        [
          `{O} stands where the coat stand was. It has been the coat stand all evening.
O: You have my {T.n}. | Everyone runs before I come to the end.
S: Then take it. What else do you want? | Then tell me the end.
~O: Somebody shut me in here and forgot. I only want to be let out through someone.
~{S} steps back. The door is not where it was.`,
        ],
      ),
      climax: scene(
        'main',
        'night',
        [-0.3, 1],
        '{S} does the one thing nobody did: listens',
        'The bargain',
        'To run or to stay',
        [
          `Wind from nowhere. {H} at the door, pulling. {S} does not move.
H: Run! What are you doing? | {S}! Now!
S: Nobody ever asked its name. | No. I am tired of being polite and deaf.
{S} holds out {T.the}. {O} reaches for {T.it}. The wind stops.`,
        ],
      ),
      end: scene(
        'out',
        'dawn',
        [0.1, 0.4],
        'Morning comes; the place is quiet, and not quite empty',
        'The last image',
        'Something remains',
        [
          `Morning. {S} sits outside, very still. {H} brings a blanket.
H: It is over. Look, it is light. | You were in there an hour. Your hair.
S: It only wanted to tell somebody. | Yes. It is quiet. It has never been this quiet.
~{T.end}
In the window behind them, two hands draw the curtain.`,
        ],
        {
          comic: [
            `@in
Breakfast. Three cups. {H} counts, and counts again.
H: Why are there three? | That chair just passed me the jam.
S: It takes no sugar. And it pays rent now. | Say thank you.
~{T.end}`,
          ],
        },
      ),
    },
  },
  {
    id: 'mystery',
    when: [
      [
        /\b(?:detective|investigat|murder(?:ed|er)?|sleuth|clues?|solves?|mystery|who (?:stole|killed)|inspector|disappear(?:s|ed|ance)|vanish(?:es|ed)?|suspects?|crime)\b/,
        4.5,
      ],
    ],
    other: { noun: 'suspect', bond: 'stranger', role: 'opponent' },
    want: 'to know who did it, and why nobody cries',
    obstacle: 'everyone tells the truth, and it does not add up',
    stakes: 'the wrong person will pay before morning',
    theme: 'People hide things where they would like them found.',
    titles: ['The Wrong {T.Head}', 'A Pause Before the Answer', 'Everybody Was Asleep', 'The Quiet Witness'],
    scenes: {
      hook: scene(
        'main',
        'night',
        [-0.2, 0.45],
        '{S} is called to where it happened, and looks at the wrong thing',
        'The case',
        'It looks simple',
        [
          `{M.detail}
<death>A chalk shape. {S} steps over it and looks at something else. {T.find}
<!death>One lamp, still on. {S} looks at everything but the lamp. {T.find}
<death>H: The victim is over there. | Everybody says it was an accident.
<!death>H: It happened over there. | Everybody says they saw nothing.
S: I know. Everybody is looking at that. | Everybody. How restful. When did they agree?
~{S} picks it up with a handkerchief.
~S: Who was in here after the light went out?`,
        ],
      ),
      turn: scene(
        'near',
        'night',
        [-0.1, 0.5],
        '{S} asks {O} one harmless question',
        'The lie',
        '{O} is too well prepared',
        [
          `{O} sits with both hands folded. {S} does not sit.
<death>S: Were you fond of the dead? | Tell me about the music you heard.
<!death>S: You were the first to know, I think. | Tell me about the music you heard.
O: At home by nine. Ask anybody. | I told your man everything. Twice.
S: I did not ask where you were. | Yes. In the same words.
~O: What do you want me to say?
~S: Something you have not practised.`,
        ],
      ),
      crisis: scene(
        'main',
        'night',
        [-0.5, 0.75],
        '{S} goes back alone, and is not alone',
        'Danger',
        '{O} knows what {S} knows',
        [
          `Dark. {S}, alone, on {S.his} knees, feels along the floor. A click. The lamp goes out.
S: I wondered who would come back for it. | You might as well sit. I know your step.
<death>O os: You should have looked at the chalk. | How long have you known?
<!death>O os: You should have gone home. | How long have you known?
S: You set the clock. It was always wrong. | Since you did not ask how it happened.
~A long breath. A chair creaks.`,
        ],
      ),
      climax: scene(
        'main',
        'night',
        [0, 0.85],
        '{S} lays {T.the} on the table and says what happened',
        'The truth',
        '{O} breaks',
        [
          `Everyone in one room. {S} puts {T.the} in the middle of the table.
S: Nobody stole this. It was given. And then it was asked back. | One of you has not looked at it once.
O: I only wanted to be believed once. | I did not mean to. Everyone says that.
~{O} stands up, and sits down again, as if the strings were cut.`,
        ],
      ),
      end: scene(
        'out',
        'dawn',
        [0.2, 0.25],
        '{S} closes the case and keeps one question',
        'Order, nearly',
        'What is left open',
        [
          `Dawn. {O} is led away. {H} opens the car door. {S} stays where {S.he} is.
H: You got it right. You might smile. | How did you know?
S: I got it right too late. | There were two cups. Only one was washed. You wash for somebody you love.
{S} looks at {T.the} once more and gives {T.it} to {H}.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'deception',
    when: [
      [
        /\b(?:pretends?|impostor|imposter|undercover|double life|secret(?:ly)?|disguis|mistaken|switch(?:ed)?|swaps?|lies?|liar|identity|fake|con man|twin|double agent|claims to be|retired)\b/,
        3,
      ],
      [
        /\b(?:retired|former) spy\b|\bsecret identity\b|\bis actually\b|\bis really\b|\bclaims to be\b|\bdiscovers (?:that )?(?:her|his)\b/,
        3,
      ],
    ],
    other: { noun: 'stranger', bond: 'stranger', role: 'opponent' },
    want: 'to keep one lie standing for one more day',
    obstacle: '{O} knows, or is about to',
    stakes: 'everything built on the lie, and some of it is real',
    theme: 'A mask worn long enough asks for your name.',
    titles: ['The Other {S}', 'Nobody You Know', 'Nine Names', 'Say It Again, Slower'],
    scenes: {
      hook: scene(
        'main',
        'day',
        [0, 0.5],
        '{S} and {O} meet over {T.a}, and one of them is lying',
        'The mask',
        'Each wants the other to speak first',
        [
          `{S} {S.biz}. {T.find} {O} comes in, sees it in {S.his} hands, and smiles too late.
O: Where did you find that? | That is nothing. Put it back.
S: Where you hid it. Whose name is this? | Nothing has your face on it. And another name.
~O: Somebody I used to be.
~{O} closes the door, softly, with one heel.`,
        ],
      ),
      turn: scene(
        'near',
        'dusk',
        [0.2, 0.6],
        '{S} is drawn into it and turns out to be good at it',
        'Complicity',
        'The lie grows',
        [
          `{O} straightens {S.his} collar and hands {S.him} {T.the}.
O: If they ask, you are with me. | Two rules. Do not run. Do not explain.
S: I am never with anybody. | What is the second one again?
{H} comes by. They walk past, slow as Sunday.
~O: You did that very well. It worries me.`,
        ],
      ),
      crisis: scene(
        'main',
        'night',
        [-0.5, 0.7],
        'The lie is found out by the one person it was meant for',
        'Unmasked',
        'Trust',
        [
          `{S} lays it all out in a row: papers, names, {T.the}.
S: Which of these is you? | Was any of it true? One thing.
O: None of them. The one who made you soup. | The boring parts. All the boring parts were true.
{S} sits down, hard.
~S: {O.memoryTo}
~O: That I never had to act.`,
        ],
      ),
      climax: scene(
        'near',
        'night',
        [0, 0.9],
        'They come for {O}, and {S} has to lie better than ever',
        'The best lie',
        'Somebody at the door',
        [
          `A knock. {O} goes white. {S} opens the door just wide enough for a face.
H: We are looking for somebody. This face. | Have you seen this person?
S: {O.Him}? {O.He} died. Years ago. Lovely funeral. | I have. It left for the coast, in a hat.
~H: You are sure?
~S: I was the one who cried.
{S} shuts the door and slides down it.`,
        ],
      ),
      end: scene('main', 'dawn', [0.6, 0.35], 'They introduce themselves', 'The true name', 'None', [
        `Morning. {O} holds out a hand, as if for the first time.
O: We have not met. | Ask me anything. I will try to be slow.
S: {S}. And you? | Start with your name.
{O} leans in, and whispers it. {S} laughs.
~S: That is the worst one yet.
~{T.end}`,
      ]),
    },
  },
]
