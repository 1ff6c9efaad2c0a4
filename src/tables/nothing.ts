const NOTHING =
  /^(-+|–|—|\?+|#?n\/?a|#н\/д|n\.a\.?|none|null|nil|tbc|tbd|unknown|undated|not (known|stated|specified|available|applicable)|no (date|data)|нет( данных| даты)?|н\/?д|неизвестно|не указан[оа]?|б\/?д|белгісіз|жоқ|көрсетілмеген|деректер жоқ)$/i

/** Whether a cell says in words or signs that nothing is known: "n/a", "-", "нет данных". */
export const saysNothing = (cell: string): boolean => NOTHING.test(cell)
