import { createContext, useContext } from 'react'
import { en, type Messages } from './en.ts'

export type { Messages } from './en.ts'

/** Languages that the page speaks. */
export type Language = 'en'

const MESSAGES: Readonly<Record<Language, Messages>> = { en }

/** All messages of a language. */
export function messagesOf(language: Language): Messages {
  return MESSAGES[language]
}

/** The messages that components below speak; English unless a provider says otherwise. */
export const MessagesContext = createContext<Messages>(en)

/** The messages of the reader's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext)
}
