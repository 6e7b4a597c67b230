import type { Expression } from '#film/stage.ts'

/** Lines as films have them, each with what it asks of the voice; said by everybody when voices are measured. */
export const sentences: { text: string; feeling: Expression; asked?: string }[] = [
  { text: 'We have been waiting for you all night.', feeling: 'neutral' },
  { text: 'I never told anyone what happened to my brother.', feeling: 'sad' },
  { text: 'You had no right to open that letter!', feeling: 'angry' },
  { text: 'There is somebody in the house.', feeling: 'afraid', asked: 'quietly' },
  { text: 'Did you really think that I would leave you here?', feeling: 'tender' },
  { text: 'The boat leaves at six o’clock in the morning.', feeling: 'determined' },
  { text: 'That is the best news I have heard this year!', feeling: 'happy' },
  { text: 'What were you doing in the garden last night?', feeling: 'suspicious' },
  { text: 'I thought that he was dead…', feeling: 'surprised' },
  { text: 'My father built this house with his own hands.', feeling: 'tender' },
  { text: 'Please don’t go back to the city alone.', feeling: 'worried' },
  { text: 'I will never forget what you did for us.', feeling: 'determined', asked: 'through tears' },
  { text: 'Of course, he has a very good excuse.', feeling: 'amused', asked: 'sarcastic' },
  { text: 'Stop the car and call the police!', feeling: 'angry', asked: 'shouting' },
  { text: 'It hurts, but I can still walk.', feeling: 'pained' },
  { text: 'Nobody knows where the money is.', feeling: 'neutral' },
  { text: 'Do not open the door before I come back.', feeling: 'worried', asked: 'whispering' },
]
