import { type Situation, scene } from '../situation.ts'

/** Situations that begin with a thing, a task or a question. */
export const wonder: Situation[] = [
  {
    id: 'find',
    when: [
      [/\b(?:finds?|discovers?|uncovers?|stumbles|unearths?|digs? up|inherits?|opens?|wakes? up)\b/, 2.5],
      [
        /\bsecret (?:room|door|passage)\b|\bportal\b|\bmagic(?:al)?\b|\bmysterious\b|\bstrange\b|\bfrom the future\b|\bpowers?\b/,
        2.5,
      ],
    ],
    other: { noun: 'stranger', bond: 'stranger', role: 'opponent' },
    want: 'to know what {T.the} {T.is} for',
    obstacle: 'somebody else wants {T.it}, and {T.it} {T.wants} something too',
    stakes: 'once known, it cannot be put back',
    theme: 'What you find was looking for somebody to trust.',
    titles: ['{T.Title}', 'Finders', 'What Is It For', 'The Weight of the {T.Head}'],
    scenes: {
      hook: scene(
        'main',
        'day',
        [0.1, 0.4],
        '{S} finds {T.a} where it cannot be',
        'The find',
        'Curiosity against good sense',
        [
          `{M.detail}
{S} {S.biz}. {T.find}
S: You were not here yesterday. | Well. Who lost you?
{T.handle}
~H: What have you got there?
~S: Nothing. A {T.n}. Nothing.
~{S} hides it behind {S.his} back. It is warm.`,
        ],
      ),
      turn: scene(
        'near',
        'dusk',
        [0, 0.55],
        '{T.The} {T.does} something no such thing does',
        'It is no ordinary thing',
        '{H} is frightened of it',
        [
          `{S} holds out {T.the}. {H} leans in, and leans back.
H: It moved. | Do that again. No. Do not do that again.
S: It does that when you lie. | It likes you. It did not do that for me.
~H: I am not afraid of it.
~It moves.`,
        ],
      ),
      crisis: scene('main', 'night', [-0.5, 0.7], '{O} comes for it', 'The claim', '{O} says it was stolen', [
        `{O} stands in the door, rain on {O.his} coat, one hand open.
O: You have something of mine. | Thirty years I looked for that.
S: Then what is it for? | Then tell me what it is afraid of.
O: It gives people what they ask for. | Of being asked.
~{S}'s hand closes.`,
      ]),
      climax: scene(
        'out',
        'night',
        [-0.1, 0.85],
        '{S} could have anything, and has to decide',
        'The choice',
        'To use it or to let it go',
        [
          `{S} runs, stops, holds {T.the} up. It answers: a light between {S.his} fingers.
O: Ask! Anybody would ask! | Go on, then. What is it to be?
S: I had a list. This morning I had such a list. | That is what frightens me. I know exactly what I would say.
~{S} closes {S.his} eyes. {S.He} says nothing at all.`,
        ],
      ),
      end: scene(
        'main',
        'dawn',
        [0.6, 0.3],
        '{S} puts {T.the} where the next one will find it',
        'Letting go',
        'None',
        [
          `Morning. {S} puts {T.the} back where it lay, and brushes the ground smooth.
H: You could have kept it. | Did it give you anything?
S: I did. All night. It was enough. | It asked me a question. I have been answering it ever since.
They walk off. {S} looks back once.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'grow',
    when: [
      [/\b(?:plants?|grows?|waters?|sows?)\b/, 4.5],
      [/\bgarden\b|\bseeds?\b|\btree\b/, 1],
    ],
    other: { noun: 'child', bond: 'child', role: 'support' },
    want: 'to see {T.the} come up',
    obstacle: 'nothing that {S.he} can do will hurry it',
    stakes: 'there may not be another spring',
    theme: 'We plant for eyes that are not ours.',
    titles: ['{T.Title}', 'A Hand Taller', 'Not Dead, Deciding', 'Shade'],
    scenes: {
      hook: scene(
        'out',
        'dawn',
        [0.1, 0.3],
        '{S} puts {T.a} into the ground, and {O} asks why',
        'A beginning',
        'It makes no sense',
        [
          `{M.detail}
{S} kneels and makes a hole with two fingers. {S.He} sets {T.a} in it.
O: It is much too late in the year. | How long will that take?
S: Then I had better hurry. | Longer than I have. Pass the water.
~{O} passes the water.
~O: You will not even see it.`,
        ],
      ),
      turn: scene('out', 'day', [0, 0.35], 'Nothing comes up', 'Waiting', 'Patience', [
        `The same patch of ground. Nothing. {S} sits beside it with two cups, and pours one out over the earth.
H: People are talking, {S}. You talk to the ground. | It is dead. Everybody says so.
S: It listens. I cannot say that of people. | It is not dead. It is deciding.
~{H} looks at the ground, a little longer than {H.he} meant to.`,
      ]),
      crisis: scene('out', 'night', [-0.6, 0.75], 'A storm comes for {T.the}', 'The danger', 'Wind', [
        `Wind. {S} kneels over {T.the}, coat spread like a tent. {O} runs out to {S.him}.
O: Come inside! It is only a {T.n}! | You will catch your death out here!
S: So was I, once. | Then let it be useful. Hold that corner!
{O} kneels down on the other side, and holds the coat.`,
      ]),
      climax: scene('out', 'dawn', [0.4, 0.45], 'One green thing', 'It lives', 'None', [
        `Still. {O} lifts one edge of the coat. Looks. Looks again.
O: It has a leaf. | It was not there yesterday.
S: Only the one? | Nor were you.
~{S} laughs until {S.he} has to sit.`,
      ]),
      end: scene(
        'out',
        'day',
        [0.6, 0.25],
        'Years later {O} sits in the shade of it',
        'What is left',
        'None',
        [
          `Years later. The chair is empty. {O}, older, pours one cup out over the earth.
O: It is far too late in the year for this. | They said you would not see it.
S vo: Then we had better hurry. | I see it very well from here.
{O} looks up into the leaves. {T.The} {T.has} grown higher than the house.`,
        ],
      ),
    },
  },
  {
    id: 'build',
    when: [
      [
        /\b(?:builds?|invents?|creates?|constructs?|makes? an?|designs?|paints?|repairs?|mends?|fix(?:es)?|restores?|bakes?|cooks?|time machine)\b/,
        3,
      ],
      [/\binvention\b|\binventor\b|\bmasterpiece\b|\bexperiment\b|\bdig a\b/, 2],
    ],
    other: { noun: 'neighbour', bond: 'friend', role: 'support' },
    want: 'to finish {T.the} before it is too late',
    obstacle: 'it takes more than {S.he} has',
    stakes: 'if it fails, it was all for nothing, and it was for {O}',
    theme: 'What we make for others makes us.',
    titles: ['{T.Title}', 'Nearly Finished', 'For {O}', 'The Missing Piece'],
    scenes: {
      hook: scene(
        'main',
        'night',
        [0, 0.4],
        '{S} works on {T.the}, and will not say what it is for',
        'The work',
        'Time',
        [
          `{M.detail}
{S} bends over {T.the}, half made. {S.He} has not slept. {O} looks in.
O: It is three in the morning. Again. | You missed supper. You missed Tuesday.
S: One more hour. It nearly works. | I know. I saw it go by.
~O: You said that when I was shorter.
~{O} leaves a plate. {S} uses the fork to hold two parts together.`,
        ],
      ),
      turn: scene(
        'main',
        'day',
        [0.3, 0.6],
        'It works, once, and not as planned',
        'A first success',
        'It wants something in return',
        [
          `{S} steps back. {T.The} {T.begins}, all by itself. {H} drops a cup.
H: Is it supposed to do that? | Turn it off! Is there an off?
S: No. It is better. Write it down. Write everything down. | I did not think I would want an off.
~And the cup hangs in the air, an inch above the floor.
~H: {S}. What did you use to make it?`,
        ],
        {
          comic: [
            `{S} pulls the lever. {T.The} {T.begins}. Everything else in the room stops working.
H: Is it supposed to do that? | It has eaten the lights. It has eaten my watch.
S: In a sense. | Do not feed it anything with a clasp.
~It gives a small, satisfied ring.`,
          ],
        },
      ),
      crisis: scene(
        'near',
        'night',
        [-0.7, 0.7],
        '{T.The} breaks when it is needed most',
        'Failure',
        'Everything {S} gave up for it',
        [
          `{S} sits among the pieces. {O} stands outside the door, talking through it.
O: I never wanted it. I wanted you to come to supper. | Did you think I would like you better if it worked?
S: I wanted to give you something that lasts. | I thought there would be time for supper after.
~{S} picks up one small part, turns it over.
~O: You did. You just never looked up.`,
        ],
      ),
      climax: scene(
        'main',
        'dawn',
        [0.2, 0.85],
        '{S} and {O} put it together from what is left',
        'Together',
        'The last minutes',
        [
          `{O} kneels and hands {S} a part. {S} shakes {S.his} head, then looks again.
S: It does not go there. | That is the wrong way round.
O: It does if you turn it over. | Everything is, at this hour. Try it.
It goes in. {S} stares at {O}.
~S: Who taught you that?
~O: I have been watching you for years. Through the door.`,
        ],
      ),
      end: scene(
        'near',
        'day',
        [0.8, 0.35],
        '{T.The} {T.works}, and {S} is not looking at it',
        'Finished',
        'None',
        [
          `Light. {T.The} {T.does} what it was made for. Everybody looks at it. {S} looks at {O}.
O: You are missing it. | It is working. You are allowed to look.
S: I am not missing anything. | I am looking.
{O} takes {S.his} hand.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'quest',
    when: [
      [
        /\b(?:travels?|journey|quest|search(?:es|ing)?|seeks?|looking for|sets out|crosses|sails|climbs?|voyage|expedition|road trip|explores?|map|must find|lost city)\b/,
        3.5,
      ],
    ],
    other: { noun: 'guide', bond: 'stranger', role: 'support' },
    want: 'to get there before the road ends',
    obstacle: 'the road takes something at every turn',
    stakes: 'whoever sent {S.him} is waiting, and cannot wait long',
    theme: 'One sets out for a place and arrives at a person.',
    titles: ['Past the Last Map', 'The Long Way', '{T.Title}', 'Almost There'],
    scenes: {
      hook: scene(
        'main',
        'dawn',
        [0.2, 0.5],
        '{S} sets out with {T.the} and no idea',
        'Departure',
        '{H} says nobody comes back',
        [
          `{M.detail}
{S} puts {T.the} into a bag and the bag on {S.his} back.
H: Nobody comes back from there. | At least take somebody who can read a map.
S: Nobody ever took sandwiches. | I am told the map is the problem.
~{O} falls into step beside {S.him}, uninvited.
~O: You are going the wrong way. I like that.`,
        ],
      ),
      turn: scene(
        'far',
        'day',
        [0.1, 0.55],
        'The way is not on any map',
        'Lost',
        'They quarrel about the road',
        [
          `{S} turns the map round. Round again. {O} eats an apple.
O: It is upside down. | Ask me.
S: It is. So are we. | You said you had never been here.
~O: I have not been here often enough to say so.
{O} points. {S} looks where {O.he} points, and sees it.`,
        ],
      ),
      crisis: scene(
        'out',
        'night',
        [-0.6, 0.75],
        'The price of going on is what {S} was sent to bring',
        'The price',
        'To give up the thing or the road',
        [
          `Night, wind, a broken bridge. {S} on one side, {O} half over the edge.
O: Let go of the bag! | Two hands! I need both your hands!
S: It is why I came! | You do not know what is in it!
{S} lets {T.the} fall, and takes hold of {O} with both hands.
~They lie on their backs, breathing.
~O: You could have kept it.
~S: So I hear.`,
        ],
      ),
      climax: scene(
        'far',
        'dawn',
        [0.2, 0.8],
        '{S} arrives, with empty hands',
        'Arrival',
        'What is {S.he} worth without it',
        [
          `The end of the road. {H} is there already, looking at {S.his} empty hands.
H: Where is it? | You have come all this way with nothing.
S: In a river. I can tell you every turn of the way here. | I know. It weighs less than I thought.
~H: And who is that?
~S: That is what I brought instead.`,
        ],
      ),
      end: scene(
        'main',
        'dusk',
        [0.7, 0.3],
        '{S} comes home by the road nobody comes back from',
        'Return',
        'None',
        [
          `Home. {S} draws one line on the old map, where there was none, and writes a name on it.
O: You spelled me wrong. | You put a bridge where there is none.
S: You move too much. | There will be. We know where to stand.
{O} takes the pencil. {T.The}, dented, wet, on the sill: the river brought it.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'refusal',
    when: [
      [
        /\brefus(?:es|ed|al)\b|\brebels?\b|\brevolt|\bstands up\b|\bquits?\b|\bdisobey|\bdefies\b|\bforbidden\b|\bstrike\b|\bovert(?:hrow|urn)|\btyrant\b|\buprising\b|\bagainst orders\b/,
        5,
      ],
    ],
    other: { noun: 'commander', bond: 'work', role: 'opponent' },
    want: 'to say no, and live',
    obstacle: 'everybody {S.he} loves has already said yes',
    stakes: 'a life, and who {S.he} will have been',
    theme: 'One no, said quietly, is louder than an army.',
    titles: ['No', 'The Order', 'What the {S.Noun} Would Not Do', 'Quietly, No'],
    scenes: {
      hook: scene('main', 'dusk', [-0.2, 0.5], '{S} is given the order', 'The order', 'Obedience', [
        `{M.detail}
{S} {S.biz}. {H} comes in, puts {T.a} into {S.his} hands, and closes {S.his} fingers round it.
H: By morning. You know what has to be done. | They chose you. You should be proud.
S: And if I do not? | Did anybody ask {O.Name}?
~H: Nobody has ever asked that. I would have to look it up.
~{S} looks at what {S.he} is holding.`,
      ]),
      turn: scene(
        'far',
        'night',
        [0, 0.5],
        '{S} goes to {O} to do it, and cannot',
        'The face of it',
        'Memory',
        [
          `{S} comes in with {T.the}. {O} does not get up.
O: They sent you. That was clever of them. | You are late. I had the fire lit.
S: Say something unforgivable. It would help. | Do not be kind. Not tonight.
~{S} sits. {T.The} {T.lies} between them.
~S: {O.memoryTo}
~O: Have you eaten?`,
        ],
      ),
      crisis: scene(
        'out',
        'night',
        [-0.6, 0.75],
        'They come to see why it is not done',
        'Pressure',
        'The others',
        [
          `Torches. {H} at the head of them. {S} stands in the way, and does not know yet that {S.he} will.
H: Step aside. It is the law. | Give it to me. We will say it was you.
S: It was wrong when I was small, too. | That is what I am afraid of.
~H: You would throw away everything. For that?
~S: Not for that. For whom.`,
        ],
      ),
      climax: scene(
        'near',
        'dawn',
        [0, 0.95],
        '{S} says no in front of everybody',
        'The refusal',
        'Alone against all',
        [
          `{S} lifts {T.the} high, so everybody can see, and drops {T.it}.
S: No. | There. Now we are both unarmed.
Silence. Somebody in the second row puts down a torch. Then another.
~O: You might have rehearsed something longer.
~S: I had a longer one. It came to the same.`,
        ],
      ),
      end: scene(
        'out',
        'dawn',
        [0.6, 0.35],
        'Morning, and both of them still there',
        'What comes of it',
        'None',
        [
          `Morning. {S} and {O}, side by side, look down on the road, and the people going home on it.
O: They will sing about you. They will get it wrong. | What will you do for a living?
S: Let them. I will be up here, getting it right. | I thought I might be bad at something harmless.
{O} laughs. {S} too.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'whatif',
    when: [
      [
        /^what if\b|^imagine\b|^suppose\b|\bin a world where\b|\bthe day (?:that |when )?(?:the|all|every|nobody|everyone|everybody|gravity|colou?rs?|time|music)\b|\bone day,? (?:nobody|everyone|everybody|all|no one)\b/,
        7,
      ],
      [/\bnobody\b|\bno one\b|\beveryone\b|\beverybody\b|\ball the\b/, 0.4],
    ],
    other: { noun: 'neighbour', bond: 'friend', role: 'support' },
    want: 'to have the world back as it was',
    obstacle: 'nobody agrees that it was better',
    stakes: 'one thing {S.he} never said while it was easy',
    theme: 'The world changes overnight; people need a little longer.',
    titles: ['The Day It Changed', 'Until Tomorrow', 'A Small Amendment', 'Since This Morning'],
    scenes: {
      hook: scene(
        'main',
        'dawn',
        [0.1, 0.45],
        'It has happened overnight: {premise}',
        'The new rule',
        'The world does not fit any more',
        [
          `{M.detail}
{S} {S.biz}. {H} runs in, out of breath.
H: Have you heard? {premise.said} | It is true! {premise.said}
S: Since when? | Who decided that?
~H: Since a quarter past six. They announced it. Then they stopped being able to.
~{S} looks at {T.the} as if it might have an opinion.`,
        ],
      ),
      turn: scene(
        'near',
        'day',
        [0.3, 0.6],
        '{S} goes out among people for whom it is also the first day',
        'Consequences',
        'Everybody copes badly',
        [
          `People stand about in the open, trying it, badly. {O} stops {S}.
O: You too? Say something. Go on. | How are you managing?
S: I am frightened. I had planned to say fine. | Like everybody. I sit down a lot.
~O: Fine is gone. They are queueing for something to replace it.
~{O} laughs, looks surprised at {O.self}, laughs again.`,
        ],
      ),
      crisis: scene(
        'main',
        'night',
        [-0.5, 0.65],
        'The rule turns against {S}',
        'The price',
        '{O} asks the one question',
        [
          `Evening. {O} sits across from {S}. The lamp between them.
O: Tell me while it is true. Why did you stop coming? | There is something I could never ask you before today.
S: You were happy. I could not stand so near. | Ask tomorrow. It may be over tomorrow.
~{O} looks down at {O.his} hands.
~O: I was not happy. I was only loud.`,
        ],
      ),
      climax: scene(
        'near',
        'night',
        [0.1, 0.8],
        'The last minute of it runs out',
        'The end of the rule',
        'To use it while it lasts',
        [
          `Everybody is outside, looking up. A bell begins to count. {S} pushes through to {O}.
S: Quick. While it is still true. | One minute. I have one minute of it left.
O: What? | Then do not waste it on me.
{S} says it into {O.his} ear. The bell drowns it. {O} hears.`,
        ],
      ),
      end: scene(
        'main',
        'dawn',
        [0.7, 0.3],
        'The world is as it was, and they are not',
        'Afterwards',
        'None',
        [
          `The next morning. Everything as before. {O} comes in with two cups.
O: They say it is all back to normal. | So. How are you? You may say fine.
S: I know. I am keeping a little of it. | No. I would rather not, thank you.
{S} pulls out a chair for {O.him}.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'mishap',
    when: [
      [/\bcan(?:no|')t stop\b|\bliterally\b|\bjoins? a\b|\binvisible\b|\ballergic\b/, 4],
      [
        /\baccidentally\b|\bby mistake\b|\bgoes wrong\b|\bturns? (?:her|his|into|the)\b|\bwrong\b|\bchaos\b|\bdisaster\b|\btime loop\b|\bbody[- ]swap|\bcats?\b.*\bhate\b|\bevery time\b|\bwho is actually\b|\bmondays?\b|\bclumsy\b|\bruins?\b/,
        4,
      ],
    ],
    other: { noun: 'inspector', bond: 'work', role: 'opponent' },
    want: 'to put it right before anybody notices',
    obstacle: 'everybody notices',
    stakes: 'a good name, such as it is',
    theme: 'The truth is late, but at least it brings its own chair.',
    titles: ['It Was Like That', 'A Slight Problem', 'Before Anybody Notices', 'Technically, Yes'],
    scenes: {
      hook: scene(
        'main',
        'day',
        [0.2, 0.55],
        '{S} does one small thing and cannot undo it',
        'The slip',
        'The damage',
        [
          `{M.detail}
{S} {S.biz}. A bang. Smoke. Where {O} stood there is now a good deal of silence.
S: That was not me. | It was like that.
H: You are the only one here. | {S}. What did you touch?
~S: It was a very small bang, for what it did.
~{T.find}`,
        ],
      ),
      turn: scene(
        'near',
        'day',
        [0.2, 0.65],
        '{S} mends it, and now there are two problems',
        'Worse',
        'The cure',
        [
          `{S} hides {T.the} under a cloth. The cloth begins to hum. {H} comes in.
H: What is under there? | Why is the tablecloth breathing?
S: Lunch. | It is an old house.
~H: Lunch is singing.
~S: It is a fresh lunch.`,
        ],
      ),
      crisis: scene(
        'main',
        'dusk',
        [-0.4, 0.75],
        '{O} is about to find out everything',
        'Discovery',
        '{O} wants an explanation',
        [
          `{O}, back, with soot on one cheek and one question.
O: I believe I was in a jar. | Explain it. Begin with the smell.
S: That could be anything. | You look rested.
O: It had a label. In your handwriting. | I remember you saying oops.
~{S} takes off {S.his} hat, to have something to hold.`,
        ],
      ),
      climax: scene(
        'main',
        'night',
        [0, 0.9],
        '{S} tells the truth at the worst possible moment',
        'Confession',
        'Nobody wants the truth',
        [
          `Everybody turns round. {S} climbs on a chair with {T.the}.
S: I did it. I am sorry, and also: duck. | Before it goes off, I want to say that it was me.
O: What do you mean, duck? | Before what goes off?
~A second, much larger bang.`,
        ],
      ),
      end: scene(
        'near',
        'dusk',
        [0.7, 0.35],
        'All is mended, nearly',
        'The new order',
        'One thing still wrong',
        [
          `Quiet. {S} sweeps. {O} holds the dustpan.
O: You could have told me at once. | Is there anything else I should know?
S: I was going to, and then you were in the jar. | No. Do not sit on the blue chair.
{O} laughs, hiccups, and a small puff of smoke comes out.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'mourning',
    when: [
      [/\bmiss(?:es|ing)? (?:my|her|his|you)\b/, 5],
      [
        /\bwidow(?:er)?\b|\bdrowned\b|\bdied\b|\bdead (?:wife|husband|son|daughter|mother|father|brother|sister|friend)\b|\blate (?:wife|husband|mother|father)\b|\bgrie(?:f|ving)\b|\bashes\b|\bfuneral\b|\bgrave\b|\bmourn/,
        4.5,
      ],
    ],
    other: { noun: 'husband', bond: 'love', role: 'support' },
    want: 'to say what there was no time to say',
    obstacle: 'nobody is there to hear it',
    stakes: 'the living, who are still waiting at the table',
    theme: 'The dead do not need us to stop. They need us to set the table.',
    titles: ['Two Cups', 'The Good Half', 'The Empty Chair', 'After {O}'],
    scenes: {
      hook: scene(
        'main',
        'dusk',
        [-0.5, 0.25],
        '{S} comes to the place where {O} is missing',
        'The absence',
        'To go in or to turn back',
        [
          `{M.detail}
{S} stands where two used to stand, a step too far to the left, leaving room. {T.find}
H: You came. I did not think you would come. | Nobody has touched anything.
S: I only came to close the shutters. | I can see that. That is what is wrong with it.
~{S} says a name, without the voice.
~S: {O.memory}`,
        ],
      ),
      turn: scene('in', 'night', [-0.3, 0.35], '{S} hears {O} in what {O.he} left', 'A voice', 'Memory', [
        `{S} at a table for two. {T.handle}
O vo: You are doing it again. You are setting my place. | You always burned the second side. I never said.
S: It is only a cup. It was in my hand. | You said. You scraped.
~O vo: I salted my food before I tasted it. You can say it. I was not perfect.
~S: You were late for everything. Only not for this.`,
      ]),
      crisis: scene(
        'out',
        'night',
        [-0.8, 0.6],
        '{S} says it, at last, to nobody',
        'The grief breaks',
        'Anger at the dead',
        [
          `Wind. {S} stands in it without a coat.
S: You went without your coat! | You said one hour! I kept it warm!
Nothing answers. {S} sits down where {S.he} is, and cries.
H: Come in. You will catch your death. | I have soup. It is not good. It is hot.
~S: I would rather it caught me up.`,
        ],
      ),
      climax: scene(
        'out',
        'dawn',
        [0, 0.5],
        '{S} gives back what {S.he} has kept',
        'Letting go',
        'To open the hand',
        [
          `First light. {S} holds {T.the} out, over nothing. {S.His} hand will not open.
O vo: Go on. It is only a hand. | I know you. You will count to three and stop at two.
S: You always said that about jars. | One. Two.
The hand opens.`,
        ],
      ),
      end: scene(
        'in',
        'day',
        [0.5, 0.25],
        '{S} sets the table again, for whoever comes',
        'Life goes on',
        'None',
        [
          `Morning. {S} opens the shutters, all of them. {H} stands at the door with bread.
H: I only came to see if you were up. | I can come back later.
S: Sit. That chair is free. | You can come in now. It is allowed.
{H} sits. Two cups.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'explain',
    when: [
      [
        /^how\b|\bhow (?:to|do|does)\b|^why\b|\bthe (?:science|history|secret life) of\b|\bexplained\b|\btutorial\b|\bdocumentary\b/,
        6,
      ],
    ],
    other: { noun: 'child', bond: 'child', role: 'support' },
    want: 'to understand {topic}',
    obstacle: 'everyone who knows has forgotten what it is not to know',
    stakes: 'a good question, which does not keep',
    theme: 'You understand a thing when you can show it to somebody smaller.',
    titles: ['{topic.Title}', 'Ask Me Again', 'Slowly, and From the Beginning', 'A Good Question'],
    scenes: {
      hook: scene(
        'near',
        'day',
        [0.4, 0.45],
        '{O} asks {S} about {topic}',
        'The question',
        'The answer is not short',
        [
          `{S} {S.biz}. {O} stands there with a question ready.
O: Nobody will tell me {topic}. | I want to know {topic}.
S: Who did you ask? | The short answer or the true one?
~O: Everybody. They all said: ask somebody else.
~S: Then sit. You are at the end of the queue.`,
        ],
      ),
      turn: scene('main', 'day', [0.5, 0.5], '{S} shows instead of telling', 'Showing', 'Patience', [
        `{M.detail}
{S} kneels and points. {O} kneels too, nose first. {T.find}
O: The book says: {gloss}. | I looked it up. It says: {gloss}.
S: That is what it is. It is not how it is done. Look. | Books leave out the work. Look closer.
{O} looks. {O.His} mouth opens.
~O: All that? For one of them?
~S: All that, all day. And nobody claps.`,
      ]),
      crisis: scene(
        'main',
        'dusk',
        [-0.1, 0.4],
        '{O} tries it and finds out why it is hard',
        'The difficulty',
        'It goes wrong',
        [
          `{O} tries to do it alone. It goes wrong. {O} sits down on the ground.
O: They do it a thousand times and never get cross. | I did everything you said.
S: They get cross. You have not met them before breakfast. | And it did everything you did. That is the trouble with it.
~{S} puts {O.his} hand where it should be.
~S: Slower. As if it could change its mind.`,
        ],
      ),
      climax: scene('near', 'day', [0.6, 0.55], '{O} understands', 'The insight', 'To put it into words', [
        `{O} jumps up, runs three steps, runs back.
O: So nobody is in charge! They each do one small thing! | It is not one big thing. It is all the small ones!
S: Say that again, slowly, for my knees. | Now you know more than the book.
~{O} says it again, with both hands.`,
      ]),
      end: scene('main', 'dusk', [0.7, 0.3], '{O} explains it to somebody else', 'Passing it on', 'None', [
        `Evening. {O} kneels before {H} and points. {S} listens from the door.
H: And how do you know all that? | But the book says it in one line.
O: I looked. It takes longer than reading. | The book was in a hurry.
{O} gives {H.him} {T.a} to hold.
~{T.end}`,
      ]),
    },
  },
]
