/** Where scores are drawn, in bars and on the slider: nearly all lie between these. */
export const usualScores = { min: 0, max: 200 } as const;
