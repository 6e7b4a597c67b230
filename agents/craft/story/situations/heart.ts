import { type Situation, scene } from '../situation.ts'

/** Situations between two people. */
export const heart: Situation[] = [
  {
    id: 'pet',
    when: [
      [
        /\b(?:dog|cat|puppy|kitten|rabbit|parrot|pet|horse|pony|hamster)\b.*\b(?:runs? away|escapes?|lost|missing|waits?)\b|\b(?:lost|missing) (?:dog|cat|puppy|kitten|pet)\b/,
        7,
      ],
    ],
    other: { noun: 'dog', bond: 'pet', role: 'support' },
    want: 'to come home with {O}',
    obstacle: 'somebody left the gate open',
    stakes: 'the only one who waits at the door',
    theme: 'You do not own a dog; you are the one it has decided on.',
    titles: ['{S} and {O}', 'Good {O.Noun}', 'The Left Boot', 'Somebody Left the Gate Open'],
    scenes: {
      hook: scene(
        'main',
        'dawn',
        [0.6, 0.4],
        'A morning like every morning: {S}, {O} and one sandwich',
        'The bond',
        'Who gets the sandwich',
        [
          `{M.detail}
{S} {S.biz}. {O} watches {T}, and then {S}, and then {T.the}.
S: I know what you are thinking. The answer is half. | Do not look at me like that. You had yours.
{O} lays {O.his} chin on {S}'s foot.
S: All right. The bigger half. | That is not fair. That is a whole face.
~S: {O.memory}`,
        ],
      ),
      turn: scene(
        'out',
        'day',
        [-0.4, 0.7],
        'The gate is open and {O} is gone',
        'The loss',
        'Where to look first',
        [
          `A gate, wide open. {S} runs out with {T} and stops.
S: {O}! | {O}? This is not funny.
{H} comes along, slowly, with a bag.
H: I saw a tail go that way. Fast. | It went past me. It looked busy.
~S: It always looks busy. It has no job.`,
        ],
      ),
      crisis: scene('far', 'dusk', [-0.7, 0.5], '{S} stops calling', 'Giving up', 'Night', [
        `{S} sits down with {T} in {S.his} lap. No voice left.
H: Come in. It will be dark soon. | You have called for three hours.
S: Half of this is not mine. | Then I will sit. Sitting is quiet calling.
~S: {O.memoryTo}
~{H} sits down too.`,
      ]),
      climax: scene('out', 'night', [0.2, 0.85], '{S} hears one bark', 'Hope', 'The dark', [
        `One bark, far off. {S} runs towards it.
S: Again! Do it again! | Stay there! No. Come here! No. Stay!
Two barks. Something fast comes out of the dark.`,
      ]),
      end: scene('main', 'night', [0.9, 0.4], '{O} was waiting at the door all along', 'Home', 'None', [
        `Home. By the door, very upright, with one boot: {O}. {S} kneels.
S: You were here. You were waiting for me. | I looked everywhere for you. Everywhere but here.
{O} puts down the boot. {S} embraces {O.him}.
S: The bigger half. Here. | Next time, leave a note.
~{T.end}`,
      ]),
    },
  },
  {
    id: 'message',
    when: [
      [/\bwrites? (?:\w+ )?(?:letters?|notes?|postcards?)\b/, 5],
      [/\b(?:message|letter|letters|note|postcard|voicemail|telegram|diary|signal|tape)\b.*\bfrom\b/, 5],
      [
        /\b(?:receives?|finds?|gets?|hears?)\b.*\b(?:message|letter|note|voicemail|signal|telegram|call|postcard|transmission)\b/,
        4,
      ],
      [/\bletters?\b|\bphone calls?\b/, 1.5],
    ],
    other: { noun: 'old friend', bond: 'friend', role: 'support' },
    want: 'to know what became of {O}',
    obstacle: 'the message is old, and answering it means leaving what {S.he} has sworn to keep',
    stakes: 'if {S.he} does not answer now, {S.he} will wait for the rest of {S.his} life',
    theme: 'To be found, somebody has to stay; to forgive, somebody has to go.',
    titles: ['{T.Title}', 'What the {T.Head} Said', 'Addressed to {S}', 'The Long Way Back'],
    scenes: {
      hook: scene(
        'main',
        'dusk',
        [-0.1, 0.35],
        '{S} finds {T.a}, and in it the hand of {O.myrel}',
        'The message arrives',
        'Duty against curiosity',
        [
          `{M.detail}
{S} {S.biz}.
{T.find}
<inner>{S} opens {T}. {D.A} slides into {S.his} palm. {S.He} reads.
<!inner>{S} turns {T} over and reads.
O vo: {S.call}. If you read this, the sea is kinder than I was. | {S.call}. I could never write a first line. So, the second: I am sorry.
{S} sits, slowly.
<kin>S: {O.Callname}. My {O.rel}. | That is my {O.rel}'s hand.
<!kin>S: {O.Callname}. | I know that hand.
~O vo: I left without waking you. I have been awake ever since.`,
        ],
        {
          comic: [
            `{S} {S.biz}.
{T.find}
<inner>{S} opens {T}. {D.A} drops out. {S.He} reads.
<!inner>{S} reads.
O vo: Dear {S.call}. The good news: I still have your bicycle.
S: Eleven years. And {O.he} opens with the bicycle. | Not one word. Not one birthday. Now this.
~O vo: The bad news is on the back.
~{S} turns it over. {S.He} closes {S.his} eyes.`,
          ],
          dark: [
            `{M.detail}
{T.find}
<inner>{S} opens {T}. {D.A}, still damp. {S.He} reads.
<!inner>{S} reads. {S.He} stops breathing.
O vo: {S.call}. Whatever knocks tonight, it is not me.
Something knocks. Three times.
S: {O.Callname}?
~O vo: It will use my voice. It is very good at it by now.`,
          ],
        },
      ),
      turn: scene(
        'near',
        'night',
        [-0.3, 0.45],
        '{S} shows it to {H}, who tells {S.him} to let the past lie',
        'The lead decides to believe',
        '{H} says the message is too old to answer',
        [
          `{H} holds the page to a lamp and looks at the date.
H: This is years old, {S}. | Look at the date. Then look at me.
S: Then {O.he} has been waiting for years. | Then I am late. I am not too late.
~H: The dead write too. It is only the post that is slow.
~S: {O.memory}
{S} takes back the page and folds it small.
~H: And who stays here, while you go looking?`,
        ],
        {
          dark: [
            `{H} reads it, and puts it down as if it were hot.
H: Burn it.
S: It is {O.his} hand. I would know it anywhere. | {O.He} is alive. Somebody is.
H: So would anybody who had watched {O.him} write.
~Behind them, the door handle turns, a quarter, and stops.`,
          ],
          comic: [
            `{H} reads it with great interest, moving {H.his} lips.
H: {O.He} spells beautifully for a coward.
S: {O.He} borrowed a bicycle. {O.He} returned a page. | That is my {O.rel}. Half a letter, all excuse.
~H: Will you answer?
~S: With my foot.
{S} is already looking for a pen.`,
          ],
        },
      ),
      crisis: scene(
        'main',
        'night',
        [-0.6, 0.6],
        '{S} reads the last lines and learns what it will cost to answer',
        'The truth of the message',
        'To stay is safe, to answer may cost everything',
        [
          `{S}, alone. {T.The} in front of {S.him}. {S.He} reads the last line at last.
O vo: I can see your light. I am only ashamed to knock. | I did not drown. I was only afraid.
{S.His} hand shakes. {S.He} stands up.
S: You only had to come up the path. | All this time I was angry at the water.
~O vo: Do one thing for me. If you forgive me, let me see it.`,
        ],
        {
          dark: [
            `The lamp dims. {S} reads the last line by the glow that is left.
O vo: If you hear me, count my steps. I limp. It does not.
Steps. Even ones.
S: {O.Callname}? Say something true.
Silence. Then, very gently, laughter.`,
          ],
          comic: [
            `{S} on {S.his} third draft. Balls of paper everywhere.
S: Dear {O.Name}. You owe me a bicycle, eleven birthdays and a mother's funeral.
{S.He} reads it back. It stops being funny.
S: Dear {O.Name}. Come home. | No. Dear {O.Name}. I kept your room.`,
          ],
        },
      ),
      climax: scene(
        'out',
        'dawn',
        [0.1, 0.7],
        '{S} answers in the only way {S.he} can',
        'The answer is given',
        'Pride against forgiveness',
        [
          `{S} comes out and lifts a light over {S.his} head. Left, right. Left, right.
S: {O.Callname}! I am here! I never moved!
Nothing. Then, out in the grey, a small light. Left, right.
~S: Oh, you idiot. You beautiful idiot.
~{S} runs.`,
        ],
        {
          dark: [
            `{S} opens the door a hand's width. On the step, two shapes with one face.
O: {S.call}. It is me. | {S.call}. Shut the door on it. Quickly.
S: Which of you knows how to ask forgiveness?
One of them kneels. {S} pulls {O.him} in and throws the bolt.`,
          ],
        },
      ),
      end: scene(
        'out',
        'dawn',
        [0.6, 0.35],
        '{O} comes up out of the dawn, and the two of them stand where the message was found',
        'Reunion; the end answers the beginning',
        'Neither knows how to begin',
        [
          `First light. A figure comes along {N}, slower and slower. {O}. {O.He} stops an arm's length off.
O: I had a speech. | I meant to write again.
S: You wrote. It was slow. | You are late. Come in, you are letting the cold in.
{S} gives {O.him} {T.the}. They embrace.
~O: I owe you half a bicycle.
~{T.end}`,
        ],
        {
          comic: [
            `@main
A bell. {S} opens. {O}, thinner, older, holding a bicycle with one wheel.
O: I can explain about the wheel.
S: Start with the eleven years. | Come in. Mind the step. It is the only thing I fixed.
{S} embraces {O.him} so hard the bell rings.
~{T.end}`,
          ],
          dark: [
            `@main
Morning. {O} sits wrapped in a blanket. {S} bolts the door, and bolts it again.
O: You counted the steps. | You read it. I was not sure you would read it.
S: You always did limp when you lied. | You asked. I answered.
{S} puts {T.the} on the fire. For a moment, from outside, {S.his} own voice calls {S.his} name.`,
          ],
        },
      ),
    },
  },
  {
    id: 'love',
    when: [
      [
        /\bin love\b|\bfalls? for\b|\blovers?\b|\bromance\b|\bcrush\b|\bfirst date\b|\bblind date\b|\bkiss\b|\bheart\b/,
        5,
      ],
      [/\bmarr(?:y|ies|iage)\b|\bwedding\b|\bpropos(?:e|es|al)\b|\bsoulmate\b|\bvalentine\b|\blove\b/, 2.5],
    ],
    other: { noun: 'stranger', bond: 'love', role: 'support' },
    want: 'to be seen by {O}, once, as {S.he} is',
    obstacle: 'neither of them can say the plain word, and time is running out',
    stakes: 'a whole life of almost',
    theme: 'Love is not found; it is said out loud.',
    titles: ['{S} and {O}', 'Almost', 'The Good Half', 'Say It Plainly'],
    scenes: {
      hook: scene(
        'main',
        'day',
        [0.3, 0.4],
        '{S} meets {O}, and gets everything wrong',
        'They meet',
        'Wanting to speak and saying the wrong thing',
        [
          `{M.detail}
{S} {S.biz}. {O} comes in, and the day changes key.
O: Is this taken? | You are staring. Or there is something behind me.
S: No. Yes. I mean it is taken by nobody. | It is behind you. No. It is you. Sorry.
~{O} laughs, a second late. {S} will be late for everything from now on.
~O: Do you always talk like this?
~S: Usually I do not talk.`,
        ],
        {
          dark: [
            `{M.detail}
{O} stands under the only lamp. {S} walks past, stops, walks back.
O: You should not be seen with me. | If anyone asks, you came about the weather.
S: Then put out the lamp. | It has been very fine weather.
~{O} reaches up. Dark. Two breaths, close.`,
          ],
        },
      ),
      turn: scene(
        'near',
        'dusk',
        [0.5, 0.4],
        '{S} brings {O} {T.a}, and for one evening it is simple',
        'They come close',
        'One of them is holding something back',
        [
          `{S} and {O}, side by side, not touching. {S} gives {O.him} {T.a}.
O: What is it for? | Nobody gives me things.
S: It is not for anything. It is for you. | I saw it, and it was already yours.
~O: I salt my food before I taste it. You should know the worst.
~S: I noticed the first night.
{O} takes {S.his} hand and looks at it, as if reading.`,
        ],
      ),
      crisis: scene(
        'near',
        'night',
        [-0.6, 0.55],
        '{O} says goodbye, and {S} lets {O.him}',
        'They part over what was not said',
        '{O} must leave and {S} is too proud to ask',
        [
          `Night. {O} has a coat on, and {S} pretends not to see it.
O: I leave in the morning. Say something.
S: Button up. It is cold out. | I hope you have good weather.
{O} nods, turns, goes.
~H: That was your something?
~S: I had better ones. They were all in here.
~{S} looks at {T.the}, left behind on the chair.`,
        ],
      ),
      climax: scene(
        'out',
        'dawn',
        [0.2, 0.85],
        '{S} runs after {O} with everything {S.he} has not said',
        'The plain word is said',
        'Fear against time',
        [
          `{S} runs, {T.the} held tight against {S.his} chest.
S: Wait! {O}! Wait!
{O} turns.
S: I love you. There. It is out. It is smaller than I thought. | Stay. I should have said stay. Button up means stay.
~O: You ran all this way to tell me that?
~S: I got lost twice.`,
        ],
      ),
      end: scene(
        'main',
        'day',
        [0.8, 0.4],
        '{S} and {O} stand where they first met, and this time the words come',
        'The answer',
        'Only the old shyness',
        [
          `The same place, the same light. {O} is there, and the coat is on the hook.
O: So. Is it still taken? | You are staring.
S: Yes. | There is something in front of me.
{O} embraces {S.him}.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'reunion',
    when: [
      [/\b(?:returns?|comes? back|goes back|home(?:coming)?|reunites?|reunion|reconcile)\b/, 3],
      [/\bestranged\b|\blong-lost\b|\bmeets? again\b|\bafter (?:\w+ )?years\b|\bforgiv/, 4],
      [/\bfather\b|\bmother\b|\bson\b|\bdaughter\b/, 0.8],
    ],
    other: { noun: 'father', bond: 'parent', role: 'support' },
    want: 'to put right what was broken with {O}',
    obstacle: 'each waits for the other to say it first',
    stakes: 'there will not be another summer to say it in',
    theme: 'An apology is a door: somebody has to be the one on the outside.',
    titles: ['The Other Cup', 'Home, Late', '{M.Title}, Again', 'Who Says It First'],
    scenes: {
      hook: scene(
        'near',
        'day',
        [-0.3, 0.35],
        '{S} comes back, and {O} does not get up',
        'The return',
        'Nobody says sorry',
        [
          `{S} stands at the door with one bag. {O} looks, and goes on with what {O.he} was doing.
O: You are late for lunch. By nine years. | The door sticks. You will remember.
S: I brought bread. | I remember kicking it.
~{T.find}
~{O} puts out a second cup. Then puts it back.`,
        ],
        {
          dark: [
            `{M.detail}
{S} pushes the door. It opens too easily. {O} sits in the dark with a coat on.
O: You came. I asked you not to come. | Nobody followed you? Think.
S: Your letter said do not come. You only ever write the opposite. | Only the road.
~{O} puts a finger to {O.his} lips.`,
          ],
        },
      ),
      turn: scene(
        'main',
        'day',
        [0.1, 0.4],
        '{S} and {O} are forced to work side by side',
        'Work does what talk cannot',
        'They fight over how to do it',
        [
          `{S} and {O}, side by side, at the same task, badly.
O: Not like that. | You hold it like a visitor.
S: You showed me like that. | I learned from somebody who was not there.
~{O} laughs before {O.he} can stop it.
~S: {O.memoryTo}
~O: You remember that?`,
        ],
      ),
      crisis: scene(
        'main',
        'night',
        [-0.7, 0.65],
        '{S} and {O} say the worst of it',
        'The wound is named',
        'The old quarrel comes out',
        [
          `{T.The} between them on the table. Neither looks at it.
S: You never came. I kept a chair. | You stood there and let me go.
O: I came. I sat in the car. I sat there. | I put my hands in my pockets, or you would never have left.
{S} turns away.
~{O} stays where {O.he} is. The clock takes over.`,
        ],
      ),
      climax: scene(
        'near',
        'dawn',
        [0, 0.6],
        '{S} is at the door with the bag when {O} finally speaks',
        'One of them says it first',
        'Pride',
        [
          `{S} with the bag at the door. {O}, behind, in socks.
O: I am sorry. | Do not go. There. I never said it in my life.
{S} puts down the bag.
S: Say it again. I was not ready. | You have a terrible sense of timing.
~O: I am sorry. I have been practising on the dog.`,
        ],
      ),
      end: scene(
        'main',
        'dawn',
        [0.7, 0.3],
        '{S} and {O} begin again, with {T.the} between them',
        'Peace',
        'Only clumsiness',
        [
          `Morning. Two cups on the table, both full. {O} pushes {T.the} across to {S}.
O: It was always yours. I only kept it warm. | You came back. It is yours.
S: Let us both keep it. | Then it stays here. So I will have to come.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'befriend',
    when: [
      [
        /\bbefriends?\b|\bfriendship\b|\bunlikely (?:friends|pair)\b|\blonely\b|\bmy dog\b|\bbest friend\b|\bimaginary friend\b|\badopts?\b|\bcompanion\b/,
        4,
      ],
      [/\b(?:and|with) (?:my|his|her|a) (?:dog|cat|horse|robot|parrot|dragon|monster)\b/, 2.5],
      [/\bmonster under\b|\btalking\b/, 2],
    ],
    other: { noun: 'stranger', bond: 'friend', role: 'support' },
    want: 'not to be alone in this',
    obstacle: 'everyone is afraid of {O}, and {O} of everyone',
    stakes: 'the only friend either of them has',
    theme: 'A friend is somebody you have stopped explaining.',
    titles: ['{O} Stays', 'Two at the Table', '{S} and {O}', 'The Left Boot'],
    scenes: {
      hook: scene(
        'main',
        'dusk',
        [0.1, 0.4],
        '{S} meets {O}, and neither runs',
        'They meet',
        'Fear of each other',
        [
          `{M.detail}
{S} {S.biz}. Something moves. {O}, in the corner, ready to run.
S: I am not going to hurt you. I can hardly open jars. | You can come out. I only look tall.
O: That is what they say first. | You first.
~{S} sits down on the floor and slides {T.a} across.
~O: Is this a trick?
~S: It is a present. They look alike.`,
        ],
      ),
      turn: scene(
        'near',
        'day',
        [0.5, 0.5],
        '{S} and {O} find out what they are good at together',
        'Friendship',
        'They are seen',
        [
          `{S} runs ahead. {O} follows, overtakes, waits.
S: You let me win. | Nobody ever waits for me.
O: You were doing your best. It was touching. | I was not waiting. I was looking at a thing.
~{H} stares at them across the way.
H: {S}! Get away from that!
~S: It has a name.`,
        ],
      ),
      crisis: scene(
        'main',
        'night',
        [-0.6, 0.65],
        '{H} comes to take {O} away',
        'They are parted',
        'The world against the two of them',
        [
          `{H} at the door, with a rope and a kind face.
H: It cannot stay, {S}. You know what people say. | You will thank me. Stand aside.
S: People say good morning and do not mean it. | Then take me too. There are two of us. Count.
{O} looks at {S}, and walks to the door alone.
~O: It is all right. You were the best part.`,
        ],
      ),
      climax: scene(
        'out',
        'night',
        [0.1, 0.85],
        '{S} goes after {O}, and {O} saves them both',
        'Courage',
        'Danger',
        [
          `{S} runs through the dark with {T.the}, calling.
S: {O}! {O}!
{S} falls. A shape comes out of the dark and picks {S.him} up.
O: You came back. Nobody comes back. | You are very loud for somebody so lost.
~S: You waited. I knew you would wait.`,
        ],
      ),
      end: scene(
        'main',
        'dawn',
        [0.8, 0.3],
        '{S} and {O} come home, and there is a place set for {O}',
        'Belonging',
        'None left',
        [
          `Morning. {H} opens the door, looks at the two of them, and fetches another chair.
H: Does it eat soup? | Wipe your feet. Both of you. All of you.
S: Ask. It has a name. | You see? There was room.
{O} sits. Nobody runs.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'rivalry',
    when: [
      [/\b(?:argues?|quarrels?|fights? over|bickers?)\b/, 5],
      [
        /\brivals?\b|\bcompet(?:e|es|ition|ing)\b|\bcontest\b|\bchampion(?:ship)?\b|\brace\b|\bduel\b|\btournament\b|\bmatch\b|\bversus\b|\bvs\b|\bfeud/,
        5,
      ],
      [/\bshare one\b|\bchallenges?\b|\bchess\b|\bboxer\b|\bwin\b/, 2],
    ],
    other: { noun: 'rival', bond: 'enemy', role: 'opponent' },
    want: 'to beat {O}, in front of everybody',
    obstacle: 'nobody knows {S.his} weaknesses as well as {O} does',
    stakes: 'a name it took {S.him} a life to make',
    theme: 'Nobody knows you better than the one you are trying to beat.',
    titles: ['Second Place', 'The Better One', '{S} Against {O}', 'One Too Many'],
    scenes: {
      hook: scene(
        'main',
        'day',
        [0.1, 0.55],
        '{S} and {O} are put in the same place, with room for one',
        'The contest is set',
        'Two people, one prize',
        [
          `{M.detail}
{S} {S.biz}. Across from {S.him}, {O} does the same, a little faster.
O: Still doing it the old way? | I see they let anybody in.
S: Still doing it in a hurry? | They let you in first. It lowered the bar.
~{H} draws a chalk line down the middle of everything.
~H: That side. This side. God help whoever crosses.`,
        ],
      ),
      turn: scene(
        'near',
        'dusk',
        [-0.1, 0.65],
        '{S} plays a dirty trick, and {O} plays a better one',
        'War',
        'Each cheats',
        [
          `{S} looks left, looks right, and takes {T.the} from {O}'s side.
H: You did not. | I saw nothing. I am seeing it right now.
S: It was leaning towards me. | All is fair. I looked it up.
~{O} comes back, smiles, and opens a hand: the key to {S.his} cupboard.
~O: I borrow too.`,
        ],
      ),
      crisis: scene(
        'main',
        'night',
        [-0.5, 0.75],
        'In the last hour everything of {S.his} goes wrong, and only {O} could help',
        'All is lost',
        'Pride',
        [
          `{S} drops what {S.he} is holding. It cannot be mended in time.
H: Two minutes, {S}. What do we do? | They are here. They are sitting down. {S}?
{S} stares at the pieces. Across the line, {O} looks at the clock, then at {S}.
O: Move over. | You will hate this. I am coming over the line.
~S: Why?
~O: I did not practise all these years to beat an empty chair.`,
        ],
      ),
      climax: scene(
        'main',
        'night',
        [0.3, 0.9],
        '{S} and {O} do it together, four hands, one breath',
        'They work as one',
        'Against the clock',
        [
          `Four hands. No words. {S} reaches; {O} has already put it there.
S: You copied my move. | How did you know I would turn left?
O: I have watched you do it for ten years. From the worst seats. | You always turn left. It is infuriating.
~The bell rings. Neither of them hears it.`,
        ],
      ),
      end: scene(
        'near',
        'night',
        [0.7, 0.35],
        '{S} and {O} share the prize nobody planned for',
        'Peace',
        'Who carries it home',
        [
          `Later. {S} and {O}, one cup between them. The chalk line is smeared to nothing.
O: Who won? | They asked me which of us did it.
S: I lost count when you crossed the line. | What did you say?
{O} gives {S.him} {T.the}.
O: Same time next year. Bring your own luck. | I said we did. It hurt a little.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'farewell',
    when: [
      [/\babout to close\b|\bclos(?:es?|ing|ed) (?:down|for good|forever)\b|\bgoing out of business\b/, 5],
      [
        /\blast\b|\bfinal\b|\bclos(?:es|ing|ed)\b|\bfarewell\b|\bgoodbye\b|\bdying\b|\bretir(?:es|ing|ement)\b|\bfuneral\b|\bone more time\b|\bdemolish|\beviction\b/,
        3,
      ],
      [
        /\bbefore (?:losing|he dies|she dies|it closes|the end|it is torn down)\b|\bone last\b|\bthe last\b/,
        3,
      ],
    ],
    other: { noun: 'developer', bond: 'stranger', role: 'opponent' },
    want: 'to do it once more, and do it right',
    obstacle: 'the world has already moved on',
    stakes: 'a thing that will be gone by morning',
    theme: 'A thing well ended is not lost.',
    titles: ['{T.Title}', 'The Last {T.Head}', 'Once More', 'Lights Off, Last One Out'],
    scenes: {
      hook: scene(
        'main',
        'dawn',
        [-0.1, 0.25],
        '{S} begins the last day as if it were any other',
        'The end is near',
        '{O} brings the papers',
        [
          `{M.detail}
{S} {S.biz}, the way it has been done every day for thirty years. {O} comes in with a folder.
O: You know what day it is. | You did read what you signed?
S: Thursday. Thursday I start early. | I read it. I am not deaf, I am only busy.
~{O} puts a paper beside {T.the}. {S} puts a cup on the paper.
~H: Is it true, {S}? The last one?`,
        ],
        {
          comic: [
            `{S} {S.biz}. {O} waits with a folder, and is handed an apron.
O: I am here to close you down. | I represent the owners.
S: Then you will want to wash your hands. | Good. Represent them over there, by the sink.
~{O} looks for somewhere to put the folder. There is nowhere.`,
          ],
        },
      ),
      turn: scene(
        'near',
        'day',
        [0.3, 0.4],
        'One by one, people come to say it without saying it',
        'What it meant',
        'Nobody wants to be first to say goodbye',
        [
          `{H} stops {S} outside. {H.He} holds out a hand, changes {H.his} mind, holds out {T.a}.
H: I meant to bring it back in March. | You fed me a year and never wrote it down.
S: Keep it. Somebody has to have the other one. | I wrote it down. I lost the book on purpose.
~H: What will you do now?
~S: Sleep until six. Like a king.`,
        ],
      ),
      crisis: scene(
        'main',
        'dusk',
        [-0.6, 0.5],
        '{S} finds {S.he} cannot do the last thing',
        'Grief',
        'Letting go',
        [
          `{S} alone, hands flat, in front of what is left to do. {S.He} cannot start.
O: You have one hour. I am sorry. | It is only a place, you know.
S: If I do not begin, it is not the last one. | You keep saying only. What have you got, that you can say only?
~{O} opens {O.his} mouth. Nothing.
~{O} takes off the good coat and rolls up {O.his} sleeves.
~O: Show me how.`,
        ],
      ),
      climax: scene(
        'main',
        'night',
        [0.4, 0.6],
        '{S} does it one last time, and {O} is there to see',
        'The last time',
        'Against the hour',
        [
          `{S} works. {O} hands things over, wrong, then right. Faces gather at the window.
O: There are forty people out there. | They are all coming in.
S: Then open the door. It is not nine yet. | Let them. Count them. Somebody should.
~Nobody speaks. It is the loudest quiet {S.he} has ever heard.`,
        ],
      ),
      end: scene(
        'out',
        'night',
        [0.5, 0.25],
        '{S} turns off the light, and something goes on',
        'Release',
        'The last look',
        [
          `{S} turns off the light. Waits. Turns the key. {O} stands there with the folder, unopened.
O: I never knew a place could be quiet like that. | I came to take the key.
S: It is only listening. | You have it. It was never the key.
{S} gives {O.him} {T.the}.
~{T.end}`,
        ],
      ),
    },
  },
  {
    id: 'dream',
    when: [
      [
        /\b(?:opens?|runs?|starts?) (?:an?|the) (?:\w+ )?(?:bakery|restaurant|shop|caf[eé]|hotel|school|bar|theat(?:re|er)|circus|business|store|library)\b/,
        6,
      ],
      [/\b(?:wants?|dreams?|learns?|longs?|hopes|trying|practices|auditions?) (?:to|of|for)\b/, 2.5],
      [
        /\bbecome a\b|\bdance\b|\bsing\b|\bstage fright\b|\bafraid of\b|\bovercomes?\b|\bshy\b|\bstutter|\bcannot (?:swim|fly|sing|dance|speak)\b|\bfirst day\b/,
        2.5,
      ],
    ],
    other: { noun: 'teacher', bond: 'work', role: 'support' },
    want: 'to do the one thing everybody says {S.he} cannot',
    obstacle: 'the voice that says no is {S.his} own',
    stakes: 'if {S.he} does not try today, {S.he} will spend a life explaining why',
    theme: 'Courage is being bad at something in public.',
    titles: ['Badly, at First', 'The Back Row', '{S} Goes On', 'Eight Counts'],
    scenes: {
      hook: scene('main', 'day', [0, 0.35], '{S} practises in secret, and is caught', 'The wish', 'Shame', [
        `{M.detail}
{S}, alone, tries {goal}. Fails. Looks round. Tries again. {O} stands in the door.
O: How long have you been doing that? | Do not stop. I was enjoying the middle.
S: I was not doing anything. I was dropping something, slowly. | I know what I look like. You need not say it.
~O: You start too late. Everybody does. They wait to be ready.`,
      ]),
      turn: scene(
        'near',
        'day',
        [0.3, 0.5],
        '{O} teaches {S} the wrong way round',
        'The lesson',
        'It hurts',
        [
          `{O} hands {S} {T.a}.
S: What has this to do with it? | I asked you to teach me.
O: Nothing. Carry it. Round and round. Do not think about your feet. | I am. You have not noticed. Good.
{S} walks. Turns. Without meaning to, does it.
~S: Was that it?
~O: It was, until you asked.`,
        ],
      ),
      crisis: scene(
        'near',
        'night',
        [-0.7, 0.6],
        '{S} runs from the moment {S.he} has waited for',
        'Fear wins',
        'Fear',
        [
          `Behind a door, noise, a crowd. {S} backs away, takes off what {S.he} had put on.
H: You are next. {S}? You are next. | They are calling your name.
S: Tell them I was never here. | They will laugh. I can hear it already.
~H: Then let them laugh at the real thing.
~{T.handle}`,
        ],
      ),
      climax: scene(
        'main',
        'night',
        [0.3, 0.9],
        '{S} does it, badly, then not badly',
        'The leap',
        'Everyone is watching',
        [
          `{S} steps out. Light. Silence. {S.He} starts, stumbles, stops.
O os: Again. From the middle. The middle is yours.
{S} closes {S.his} eyes and begins again. This time nothing stops {S.him}.
S: Oh. | So this is what it is like. From inside.
~Nobody claps at first. They have forgotten they have hands.`,
        ],
      ),
      end: scene(
        'main',
        'dusk',
        [0.8, 0.35],
        '{S} finds somebody else practising in secret',
        'It is passed on',
        'None',
        [
          `The same room. {S} comes in. {H} is there, alone, trying it, badly.
H: I was not doing anything. | Please do not look.
S: You start too late. Everybody does. | I was enjoying the middle.
{S} gives {H.him} {T.the}.
~{T.end}`,
        ],
      ),
    },
  },
]
