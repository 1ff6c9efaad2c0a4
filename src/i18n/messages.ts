import { createContext, useContext } from 'react'
import { en, type Messages } from './en.ts'

export type { Messages } from './en.ts'

/** The messages that components below speak; English unless a provider says otherwise. */
export const MessagesContext = createContext<Messages>(en)

/** The messages of the reader's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext)
}
