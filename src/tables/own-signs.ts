/** Signs that mean nothing: shapes that are told apart at 14 px, on the grid of `Category.sign`. */
export const OWN_SIGNS: readonly string[] = [
  // A ring.
  'M3 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0',
  // A square.
  'M3 3h10v10H3z',
  // A triangle.
  'M8 2.4l6 10.6H2z',
  // A plus.
  'M8 2.4v11.2M2.4 8h11.2',
  // A lozenge.
  'M8 1.8L14.2 8 8 14.2 1.8 8z',
  // Two bars.
  'M2.4 5.5h11.2M2.4 10.5h11.2',
  // A cross.
  'M3.4 3.4l9.2 9.2M12.6 3.4l-9.2 9.2',
  // A triangle on its head.
  'M8 13.6L2 3h12z',
  // An arch.
  'M2.4 12.6V8a5.6 5.6 0 0 1 11.2 0v4.6',
  // A wave.
  'M1.8 9.4c2-4.4 4.2-4.4 6.2-1.4s4.2 3 6.2-1.4',
  // A star of three strokes.
  'M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11',
  // An angle.
  'M3 3v10h10',
]
