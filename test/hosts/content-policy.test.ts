import { describe, expect, it } from 'vitest';
import { assetHeaders, contentPolicy } from '../../main/hosts/content-policy';

const parse = (policy: string) =>
  new Map(
    policy.split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('the content policy', () => {
  it('starts from nothing and lets no inline script, style or evaluated string in', () => {
    for (const remoteImages of [false, true]) {
      const policy = parse(contentPolicy({ remoteImages }));
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('style-src')).toBe("'self'");
      expect(policy.get('connect-src')).toBe("'self'");
      expect(policy.get('require-trusted-types-for')).toBe("'script'");
      for (const name of ['object-src', 'form-action', 'base-uri', 'frame-ancestors']) {
        expect(policy.get(name)).toBe("'none'");
      }
      expect(contentPolicy({ remoteImages })).not.toMatch(/unsafe|\*|http:/);
    }
  });

  it('lets pictures of other servers in when the editor does, over https only', () => {
    expect(parse(contentPolicy({ remoteImages: false })).get('img-src')).toBe("'self' data:");
    expect(parse(contentPolicy({ remoteImages: true })).get('img-src')).toBe("'self' data: https:");
  });
});

it('renounces what a page could ask of the machine', () => {
  const features = assetHeaders('text/html', '', true)['permissions-policy']?.split(', ') ?? [];
  expect(features).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'usb=()']));
  for (const feature of features) expect(feature).toMatch(/^[a-z-]+=\(\)$/);
});
