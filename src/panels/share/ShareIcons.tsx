import { icon } from '../Icon.tsx'

/** Icons of the share panel, fetched with it. */
export const Chain = icon('M6.8 9.2l2.4-2.4M7.5 4.8l1.3-1.3a2.6 2.6 0 0 1 3.7 3.7l-1.3 1.3M8.5 11.2l-1.3 1.3a2.6 2.6 0 0 1-3.7-3.7l1.3-1.3')
export const Picture = icon('M2 3h12v10H2zM2 11l3.5-3.5 3 3L10.5 8.5 14 12M10.6 5.7h.01')
export const Printer = icon('M4.5 6V2h7v4M4.5 11.5H2V6h12v5.5h-2.5M4.5 9.5h7V14h-7z')
export const Download = icon('M8 2v8M4.8 7L8 10.2 11.2 7M2.5 13.5h11')
export const Squares = icon('M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h1.5M13.5 9.5v1.5M9.5 13.5v-1.5M13.5 13.5H12')
export const Frame = icon('M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5')
export const Quote = icon('M6.5 4C4 4.8 2.8 6.4 2.8 9.2V12h4V8.4H4.6M13.2 4c-2.5.8-3.7 2.4-3.7 5.2V12h4V8.4h-2.2')
export const Device = icon('M2.5 2.5h11v8h-11zM6 13.5h4M8 4.5v4M6.2 6.8L8 8.6l1.8-1.8')
