import type { Tone } from '../situation.ts'

/** What a comedy and a dark film do with the same scene; merged into the situations they belong to ("<situation>:<unit>"). */
export const tones: Record<string, Partial<Record<Exclude<Tone, 'any'>, string[]>>> = {
  'find:hook': {
    comic: [
      `{S} {S.biz}. {T.find}
S: No. I have enough of my own. | I did not order that.
{S} puts it outside, closes the door, and turns round. It is on the table.
S: Fine. You may stay until lunch. | All right. But you are not sitting on the good chair.
~H: Who are you talking to?`,
    ],
    dark: [
      `{S} {S.biz}. {T.find}
On it, in fresh ink, a name. {S.His} own. {S.He} looks round. Nobody.
S: Who knows I am here? | I never told anyone that name.
H: Did you tell anyone? | Put it back. Put it back exactly as it was.
~{S} wipes it clean of fingerprints. Too late; they are already {S.his} own.`,
    ],
  },
  'find:crisis': {
    comic: [
      `{O} stands in the door with a receipt.
O: I believe you have something of mine. | It is mine. It bit me in March. I have the scar.
S: Describe it. | It bit me on Tuesday. I feel we have bonded.
O: Small, disobedient, looks innocent. | Then you know about the singing.
~{S} and {T.the} exchange a look.`,
    ],
    dark: [
      `A match is struck in the dark. {O} lights one corner of {O.his} face.
O: The last owner asked questions too. | You opened it. You were not to open it.
S: Where is he now? | It was open when I came.
O: You are standing on him. | Then there are two of us in this room who lie.
~{S} does not look down.`,
    ],
  },
  'find:end': {
    comic: [
      `Three chairs: {S}, {H}, and {T.the}, which has been given a cushion.
H: So we are keeping it. | It has my chair.
S: It is keeping us. Pass the jam. | It was here first. Morally.
{T.The} {T.does} the thing again. Both of them pretend not to see.`,
    ],
    dark: [
      `First light. {S} buries {T.the} deep, and stamps down the earth.
H: Is it over? | Nobody must ever know where.
S: Nobody will look for it here. | You do not know where. Keep it so.
{S} comes home, hangs up {S.his} coat. On the table, wet with earth: {T.the}.`,
    ],
  },
  'build:crisis': {
    comic: [
      `{S} lies under {T.the}. Only feet can be seen. {O} addresses the feet.
O: It has locked me out of my own kitchen. | It has eaten the neighbour's hat.
S: It is shy. | Was it a good hat?
O: It is wearing my apron. | The neighbour was in it.
~A small, proud whirr from above.`,
    ],
    dark: [
      `{T.The} {T.begins} by itself. {S} pulls out the plug. It goes on.
O: Turn it off. Please. | It said my name. In your voice.
S: It is off. | I never taught it that.
Slowly, all the lights in the room turn towards {O.Name}.`,
    ],
  },
  'build:end': {
    dark: [
      `Smoke. {S} stands over the ruin of {T.the} with a hammer. {O} is safe, behind {S.him}.
O: All those years. | You loved that thing.
S: I can count to one without it. | I built it for you. I forgot to ask.
They go out. In the ashes, a single light comes on.`,
    ],
    comic: [
      `{T.The} {T.works}, at last, and does the one thing nobody needed.
O: It butters the ceiling. | It is very good at being a hat stand.
S: Evenly. | I may have held the plan upside down.
{O} laughs until {O.he} has to sit. {S} looks at {O.him}, and puts away the plan.`,
    ],
  },
  'quest:crisis': {
    comic: [
      `A bridge. A troll of a man with a till. {S} turns out both pockets.
O: Offer him the bag. | Tell him we are pilgrims.
S: The bag is why we came. | He has seen our sandwiches.
O: Then offer him me. | Then tell him we are hungry pilgrims.
~The man points at {T.the}, and at his heart.`,
    ],
    dark: [
      `Night. {S} wakes. The fire is out. {O} stands over the bag, very still.
O: I only wanted to see if it was worth it. | Somebody has been here. They stood where I stand.
S: Is it? | You are standing in their footprints.
O: It looked back. | They fit.
~{S} holds {T.the} closer.`,
    ],
  },
  'love:hook': {
    comic: [
      `{S} {S.biz}, sees {O}, and walks into a door.
O: The door is to the left. It has always been to the left. | Are you hurt, or is that a greeting?
S: I know. I like to check. | It is how we say hello where I come from.
~{O} walks into it too, politely.
~O: Hello.`,
    ],
  },
  'love:crisis': {
    comic: [
      `{S} kneels with {T.the}. {O} arrives behind {S.him}.
S: I love you. I have always loved you. No. Too long. | Marry me. No. Good evening. Marry me.
O: I liked the first one. | Say the evening part again.
{S} stands up so fast that {T.the} {T.goes} out of the window.`,
    ],
    dark: [
      `A platform, late. {O} with a ticket and no luggage.
O: If you know where I am going, they will ask you. | Count to a hundred. Then you never met me.
S: Then do not tell me. Only turn round once. | I will lose count. I always do.
{O} goes. At the very end, {O.he} turns round. So does a man with a newspaper.`,
    ],
  },
  'love:end': {
    comic: [
      `The same door. {S} walks into it. From the other side, so does {O}.
O: Is this taken? | I was coming to say sorry.
S: Only by us. | I was coming to say it louder.
They embrace through the half-open door. {T.The} {T.falls} on both of them.`,
    ],
    dark: [
      `Another city, another name on the bell. {S} opens. {O}, thinner, with wet hair.
O: I counted to a hundred. | Nobody followed me. I walked for a year to be sure.
S: You are late. I counted slower. | Then take off your coat.
{O} embraces {S.him}. Over {O.his} shoulder, {S} looks at the street, and draws the curtain.`,
    ],
  },
  'befriend:crisis': {
    comic: [
      `{H} at the door with a net, a helmet and no plan.
H: Where is it? | I was told it was smaller.
S: Behind you. | It was. Then you fed it.
{H} turns, slowly. {O} waves.
~H: It waved. Why did it wave?`,
    ],
  },
  'rivalry:end': {
    comic: [
      `Morning. One sign over the door, two names, both painted over the other.
O: Mine is on top. | We agreed on alphabetical.
S: Mine is larger. | We agreed. I changed my name.
{O} gives {S.him} {T.the}. Inside, something burns. They both run.`,
    ],
  },
  'farewell:crisis': {
    dark: [
      `The lights go out one after another, from the back. {S} has not touched them.
O: I turned nothing off. | Come out of there. It is not ours any more.
S: Nor did I. | It was never ours. Listen.
In the dark, from every corner, somebody begins to clap.`,
    ],
  },
  'farewell:end': {
    comic: [
      `Midnight. {S} locks the door, with ceremony. {O} claps. {S} unlocks it again.
O: What is it now? | You have locked it four times.
S: I left my coat in there. | Practice. I have never done it before.
{S} goes in. The lights come on. Somebody orders a coffee.`,
    ],
  },
  'dream:crisis': {
    comic: [
      `{S} hides in a cupboard. {H} opens it, and offers a biscuit.
H: You are on in one minute. | There is a queue for that cupboard.
S: I live here now. | Tell them it is taken.
H: Your trousers are on the chair. | Your mother is in it. She says break a leg.
~{S} takes the biscuit.`,
    ],
  },
  'rescue:end': {
    dark: [
      `Morning. {O} in a blanket counts those who came out. One more than went in.
O: Who is that behind you? | There were two of us in there.
S: Nobody. I came alone. | I know. I counted too.
{S} turns round, slowly. Only wet footprints, beside {S.hers}.`,
    ],
  },
}
