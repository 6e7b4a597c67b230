import { type Situation, scene } from '../situation.ts'

/** Something is gone: who has it, where is it, and will it be back in time. */
export const missing: Situation[] = [
  {
    id: 'theft',
    when: [
      [
        /\bwho (?:stole|took|has taken|has stolen)\b|\b(?:loses|mislays|misplaces) (?:the|an?|his|her|their|its)\b(?! (?:mind|way|voice|hearing|sight|memory|job|son|daughter|husband|wife|child))|\b(?:someone|somebody|a thief) (?:steals|takes|has stolen)\b|\b(?:search(?:es|ing)?|looks?|looking|hunts?) for (?:the|an?|his|her|their) (?:lost|missing|stolen)\b/,
        11,
      ],
      [
        /\bgoes missing\b|\b(?:is|was|has been|been) stolen\b|\b(?:the|an?) (?:stolen|missing) (?!child|girl|boy|son|daughter|person|brother|sister|father|mother|husband|wife)/,
        6,
      ],
    ],
    other: { noun: 'suspect', bond: 'stranger', role: 'opponent' },
    want: 'to find the {G.n} before {until}',
    obstacle: 'somebody has the {G.n}, and says nothing',
    stakes: 'without the {G.n} there is nothing to look forward to {inP}',
    theme: 'People take what they were never allowed to touch.',
    titles: [
      'The Missing {G.Head}',
      'Who Has the {G.Head}?',
      'Where the {G.Head} Was',
      'Before {until.Title}',
    ],
    scenes: {
      hook: scene(
        'main',
        'day',
        [-0.2, 0.5],
        'The {G.n} is gone, and {S} is the one who has to find it',
        'The loss',
        'No time',
        [
          `An empty place where the {G.n} was. {S} kneels beside it.
H: The {G.n} is gone. | It was here. I saw the {G.n} here myself.
S: When do they need it? | How long do we have?
H: Before {until}. There is no other {G.n} {inP}. | Until {until}. Then everybody will know.
<great>On the floor, something dropped in a hurry: {T}.
~S: Nobody leaves.`,
        ],
        {
          comic: [
            `An empty place where the {G.n} was. {S} measures it with both arms, twice.
H: The {G.n} is gone. | Somebody took the {G.n}. Who takes a {G.n}?
S: Have you looked behind it? | Somebody with a very good reason, or a very large coat.
H: Behind what? | And before {until}! Could they not wait?
<great>{S} picks {T} up from the floor and sniffs at it.
~S: Leave everything as it is. Not you. You move.`,
          ],
          dark: [
            `A light moves over the wall and stops where the {G.n} was. {S} holds it steady.
H: Locked. From inside. And the {G.n} is gone. | They knew exactly when to come for the {G.n}.
S: Then whoever took it had a key. | Then it is one of us.
H: If it is not here before {until}, we are finished. | Everyone {inP} has until {until} to say so.
<great>Under the edge of the light: {T}.`,
          ],
        },
      ),
      turn: scene(
        'near',
        'day',
        [-0.1, 0.5],
        '{S} asks {O} about the {G.n}',
        'The question',
        '{O} knows more',
        [
          `{O} sweeps a floor that is already clean. {S} does not get out of the way.
S: Who has the {G.n}? | Where is the {G.n}?
O: Why ask me? | Which {G.n}?
S: You are the only one {inP} who has not asked about it. | The one they need before {until}.
~{O} sweeps the same spot again.`,
        ],
        {
          dark: [
            `{O} sits with both hands under the table. {S} waits.
S: Show me your hands. | Where were you when the {G.n} went?
O: You think I could lift a {G.n}? | Asleep. Like everybody {inP}.
S: I think you could ask somebody who can. | Nobody {inP} slept. I asked.`,
          ],
        },
      ),
      crisis: scene(
        'near',
        'night',
        [-0.4, 0.75],
        '{S} follows the traces of the {G.n} to {O}',
        'The locked door',
        '{O} stands before it',
        [
          `A scratch along the floor. {S} follows it to a locked door. {O} stands in front of it.
O: You could stop looking. | Go home. Nobody will miss one {G.n}.
S: They are all waiting for it. Open the door. | You would be surprised who misses it.
O: Then they will never forgive me. | And after {until}? Who will care about it then?
~Behind the door, one small sound.`,
        ],
        {
          comic: [
            `Something under a tablecloth, exactly as large as the {G.n}. {O} leans on it, and whistles.
S: What is under the cloth? | That is the {G.n}.
O: My aunt. | It is a different {G.n}. It only looks stolen.
S: Your aunt is the size of the {G.n}. | They are all waiting for it. {until.Cap} begins without me, but not without it.
~The cloth slides off by itself.`,
          ],
          dark: [
            `A locked door. {S} puts an ear to it. Behind {S.him}, a match: {O}.
O: One more step, and nobody will ever see the {G.n} again. | I wondered how long you would look.
S: You would not. You love it too much. | Until I had the {G.n} back. You knew that.
O: That is why I would. | There is no {until.n} without it. That was the idea.
~The match burns down to the fingers.`,
          ],
        },
      ),
      climax: scene(
        'near',
        'night',
        [0.1, 0.8],
        'The door opens, and there is the {G.n}',
        'The truth',
        '{O} explains',
        [
          `The door swings open. There, in lamplight, wiped clean: the {G.n}.
O: I wanted to have it for one night. | Nobody ever let me near the {G.n}.
S: You could have asked. | So you took it from all of us.
~O: I did ask. Every year.`,
        ],
      ),
      end: scene(
        'main',
        'dusk',
        [0.6, 0.4],
        'The {G.n} is back before {until}, and {S} says who it was in {S.his} own way',
        'Given back',
        'What to tell',
        [
          `The {G.n}, back where it belongs. {O} stands apart, hat in hand.
H: In time for {until}. Who took the {G.n}? | So it was {O} who had the {G.n}.
S: Somebody who missed it before we did. | Let {O.him} stay for {until}. Front row.
{O} looks up.
~H: That is not an answer. | After what {O.he} did?
~S: It is the one you are getting. | {O.He} loves it more than any of us.
~{T.end}`,
        ],
        {
          comic: [
            `The {G.n}, back in its place, and a rope round it. {O} holds the other end.
H: You have made the thief guard the {G.n}? | It is back. It smells of fish.
S: Who else knows how it is done? | It has travelled. Get it ready for {until}.
~O: It will not get past me twice. | I washed it. Mostly.`,
          ],
          dark: [
            `Last light. The {G.n} is back in its place. {O} is led past it and does not look.
H: You have it back in time for {until}. You might smile. | Who else had a key?
S: I know what it cost. | Only you and I. I keep thinking about that.
{S} touches the {G.n} once, and finds a mark that was not there before.`,
          ],
        },
      ),
    },
  },
  {
    id: 'deed',
    when: [
      [
        /\b(?:teaches|trains|trades|hides|carries|sews|poisons|swaps (?:places|lives)|delivers|operates?|hires|feeds|asks|smuggles an?|hears)\b/,
        5,
      ],
    ],
    other: { noun: 'stranger', bond: 'stranger', role: 'opponent' },
    want: '{deed.want}',
    obstacle: 'everybody says it cannot be done, and {O} says it loudest',
    stakes: 'whoever stops halfway loses both halves',
    theme: 'What we set out to do asks first who we are.',
    titles: ['{T.Title}', 'The Matter of the {T.Head}', 'All the Way'],
    scenes: {
      hook: scene(
        'main',
        'day',
        [0.1, 0.4],
        '{S} begins it, and nobody believes {S.him}',
        'The beginning',
        'Doubt',
        [
          `{S} {S.biz}. {T.find}
H: {deed.ask}
S: {deed.reply}
~H: And if it goes wrong? | And what do I tell the others?
~S: Then we will know more than today. | That I was in good spirits.`,
        ],
      ),
      turn: scene(
        'near',
        'day',
        [0, 0.55],
        '{O} stands in the way of it',
        'The price',
        '{O} wants an answer',
        [
          `{O} looks at {S} for a long moment, and then at {T.the}.
<!about>O: Why? One good reason. | They told me. I did not believe it.
<about>O: Why me? | Me? There must be somebody else.
S: {deed.why}
O: That is not a reason. That is a wish. | And nobody could talk you out of it?
~S: It has always been enough. | They tried. They got tired first.`,
        ],
      ),
      crisis: scene(
        'main',
        'night',
        [-0.5, 0.7],
        'It goes wrong, and {S} nearly lets it go',
        'Doubt',
        '{O} was right, perhaps',
        [
          `Night. {S} sits down where {S.he} stood, {T.the} in front of {S.him}. {O} comes up, and stops.
<!about>O: You can stop now. Nobody would blame you. | I warned you.
<about>O: You can leave me here. Nobody would blame you. | I was afraid of this.
S: {deed.doubt}
~{O} does not go. After a while {O.he} sits down too.
~O: What would you need? | Then do it badly. But do it.`,
        ],
        {
          comic: [
            `{S} sits among everything that has gone wrong so far. It is a long list. {O} reads it.
O: On the whole, I would say it is going badly. | This one is crossed out. Did that go well?
S: {deed.doubt}
~O: You have soup on you. | No. It went twice.`,
          ],
          dark: [
            `No light. Only {S}, breathing, and {T.the}. A step. {O} is in the room.
O: I told you what it would cost. | You can still walk away. I would let you.
S: {deed.doubt}
~{O} closes the door from inside.`,
          ],
        },
      ),
      climax: scene('out', 'night', [0.2, 0.85], '{S} does it', 'The deed', 'Everything', [
        `{S} stands up, takes hold of {T.the}, and does not let go. {O} steps out of the way.
O: Now? | Is that a yes?
S: Now. | I was never going to say no.`,
      ]),
      end: scene('main', 'dawn', [0.6, 0.35], 'It is done, and {S} is another', 'Done', 'None', [
        `Morning. {S} and {O}, side by side. Between them, {T.the}.
<!about>O: Was it worth it? | I said nobody could. I was wrong.
<about>O: Was it worth it? For me? | You did not give up.
S: {deed.after}
{O} nods, slowly, and moves up to make room.
~{T.end}`,
      ]),
    },
  },
]
