import styles from './Icon.module.css'

interface Props {
  readonly size?: number
}

/** Makes an icon of one path. */
export const icon = (d: string) =>
  function Icon({ size = 16 }: Props) {
    return (
      <svg viewBox="0 0 16 16" width={size} height={size} className={styles.icon} aria-hidden="true">
        <path d={d} />
      </svg>
    )
  }

/** Icons of the controls: one set, a 16-unit grid, one stroke of 1.7 with round ends, as the signs of the categories. */
export const Cross = icon('M3 3l10 10M13 3L3 13')
export const ChevronLeft = icon('M10 2.5L4.5 8l5.5 5.5')
export const ChevronRight = icon('M6 2.5L11.5 8 6 13.5')
export const ChevronUp = icon('M2.5 10L8 4.5l5.5 5.5')
export const ChevronDown = icon('M2.5 6L8 11.5 13.5 6')
export const Lines = icon('M2 4h12M4 8h8M6 12h4')
export const Glass = icon('M7 2a5 5 0 1 0 0 10a5 5 0 1 0 0-10M10.6 10.6L14.5 14.5')
export const Play = icon('M4.5 2.5v11l8.5-5.5z')
export const Pause = icon('M5.5 3v10M10.5 3v10')
export const Share = icon('M8 10V2M4.8 4.8L8 1.6l3.2 3.2M5 7.5H3V14h10V7.5h-2')
