import { Message } from '#film/message.ts'

/** Ids come from the run and the agent alone, so that steps in different processes can name each other's messages. */
const messageId = (run: string, agent: string, type: Message['type'], part = ''): string =>
  [run, agent, type, part].filter(Boolean).join('/')

type Draft = {
  run: string
  agent: string
  after: string[] // the agents whose answers this one reads
  now: () => Date
}

/** The messages of one agent's turn: what it was asked, what it tells on the way, what it answers. */
export const mailbox = ({ run, agent, after, now }: Draft) => {
  const messages: Message[] = []
  const post = (
    draft: Omit<Message, 'metadata'> & { dependencies: string[]; priority?: Message['metadata']['priority'] },
  ): Message => {
    const { dependencies, priority, ...rest } = draft
    const message = Message.parse({
      ...rest,
      metadata: { timestamp: now().toISOString(), priority: priority ?? 'normal', dependencies },
    })
    messages.push(message)
    return message
  }
  const request = messageId(run, agent, 'request')
  return {
    messages,
    ask: (content: Record<string, unknown>, constraints: Record<string, unknown>) =>
      post({
        id: request,
        sender: 'controller/controller',
        receiver: agent,
        type: 'request',
        content,
        context: { scene: null, previousAssets: [], constraints },
        dependencies: after.map((other) => messageId(run, other, 'response')),
      }),
    update: (part: string, content: Record<string, unknown>, priority: 'normal' | 'high' = 'normal') =>
      post({
        id: messageId(run, agent, 'update', part),
        sender: agent,
        receiver: 'controller/controller',
        type: 'update',
        content,
        context: { scene: null, previousAssets: [], constraints: {} },
        dependencies: [request],
        priority,
      }),
    answer: (content: Record<string, unknown>, previousAssets: string[]) =>
      post({
        id: messageId(run, agent, 'response'),
        sender: agent,
        receiver: 'controller/controller',
        type: 'response',
        content,
        context: { scene: null, previousAssets, constraints: {} },
        dependencies: [request],
      }),
  }
}
