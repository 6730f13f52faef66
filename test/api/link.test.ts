import { expect, it } from 'vitest';
import { checkedLink } from '../../main/api/link';

it.each(['https://example.org/a?b=c#d', 'http://example.org/', 'https://xn--bcher-kva.example/'])('opens %s', (url) => {
  expect(checkedLink(url)).toBe(url);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>',
  'vbscript:x',
  'smb://host/share',
  'ms-msdt:/id',
  'https://user:pass@example.org/',
  'https://user@example.org/',
  '//example.org/',
  'example.org',
  'https://',
  '',
])('refuses %s', (url) => {
  expect(() => checkedLink(url)).toThrow(/not opened|Only http/);
});
