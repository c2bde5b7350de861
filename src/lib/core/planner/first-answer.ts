/**
 * Chance that a card never met is answered rightly at once. Share of first ratings other than Again among some ten
 * thousand users of Anki, as FSRS's own simulator takes it (0.24 Again, 0.094 Hard, 0.495 Good, 0.171 Easy).
 */
export const firstSuccess = 0.76;
