import { daysInMonth } from '../model/date.ts'

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0')

/** A day as EDTF; null for one that the calendar does not have. */
export const dayText = (year: number, month: number, date: number): string | null =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? `${pad(year, 4)}-${pad(month)}-${pad(date)}` : null

/** A month as EDTF; null for one that no year has. */
export const monthText = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 ? `${pad(year, 4)}-${pad(month)}` : null

/** Two digits up to this one are of this century, as spreadsheets take them. */
const CENTURY_TURN = 69

/** A year of two digits or four. */
export const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) > CENTURY_TURN ? 1900 : 2000)
