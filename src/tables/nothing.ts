const NOTHING =
  /^(-+|–|—|\?+|…|\.{2,}|#?n\/?a|#н\/д|n\.a\.?|none|null|nil|tbc|tbd|to be (confirmed|determined)|unknown|undated|not (known|stated|specified|available|applicable)|no (date|data)|нет( данных| даты| сведений| информации)?|н\/?д|не ?известн[аоы]?|не (указан|установлен|определен|определён)[аоы]?|уточняется|б\/?д|белгісіз|жоқ|көрсетілмеген|анықталмаған|(деректер|мәлімет|ақпарат) жоқ)$/i

/** Whether a cell says in words or signs that nothing is known: "n/a", "-", "нет данных". */
export const saysNothing = (cell: string): boolean => NOTHING.test(cell)
