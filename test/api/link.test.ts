import { describe, expect, it } from 'vitest';
import { checkedLink } from '../../main/api/link';

describe('links', () => {
  it('lead to http and https addresses', () => {
    expect(checkedLink('https://x.example/a b?c#d')).toBe('https://x.example/a%20b?c#d');
    expect(checkedLink('HTTP://X.example')).toBe('http://x.example/');
  });

  it('lead nowhere else', () => {
    for (const text of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'smb://x/y',
      'mailto:a@b',
      'x',
      '',
      'https://',
      'https://user@x.example/',
      'https://user:word@x.example/',
      'ms-msdt:/id',
      ' vscode://x',
    ]) {
      expect(() => checkedLink(text), text).toThrow(expect.objectContaining({ code: 'bad-request' }));
    }
  });
});
