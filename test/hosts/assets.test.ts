import { describe, expect, it } from 'vitest';
import { assetName } from '../../main/hosts/assets';

describe('the name of a built file', () => {
  it('is found for what the builder writes', () => {
    expect(assetName('/')).toEqual({ parts: ['index.html'], type: 'text/html; charset=utf-8', html: true });
    expect(assetName('/assets/index-B_x-9.css')).toEqual({
      parts: ['assets', 'index-B_x-9.css'],
      type: 'text/css; charset=utf-8',
      html: false,
    });
  });

  it('is refused for everything else', () => {
    const paths = [
      '',
      'index.html',
      '//a.js',
      '/../a.js',
      '/./a.js',
      '/a/../b.js',
      '/%2e%2e/a.js',
      '/a\\b.js',
      '/.env.json',
    ];
    for (const path of [
      ...paths,
      '/a.js/',
      '/a',
      '/a.exe',
      '/a.js\0.png',
      '/a b.js',
      '/a.js?x',
      'C:/a.js',
      '/a.js#',
      '/ä.js',
    ]) {
      expect([path, assetName(path)]).toEqual([path, null]);
    }
  });
});
