import { usualScores as usual } from '../../format/quality';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

const grain = 50;

/** The slider's ends for a value: 0 to 200, stretched in steps of 50 to hold a value outside of them. */
export function qualityScale(value: number | null): Scale {
  if (value === null) return usual;
  return {
    min: Math.min(usual.min, Math.floor(value / grain) * grain),
    max: Math.max(usual.max, Math.ceil(value / grain) * grain),
  };
}
