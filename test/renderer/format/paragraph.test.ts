import { describe, expect, it } from 'vitest';
import { paragraphForEye } from '../../../renderer/format/paragraph';

describe('a title or excerpt for the eye', () => {
  it('loses the blank lines it was crawled with', () => {
    expect(paragraphForEye('One.\n    \n')).toBe('One.');
    expect(paragraphForEye('One.  Two.\n\n\n  Three.')).toBe('One. Two. Three.');
  });

  it('has its character references decoded, and stays text', () => {
    expect(paragraphForEye('&#8220;You&#8221; &amp; &lt;b&gt;')).toBe('“You” & <b>');
  });
});
