import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { effortSince } from '../../support/growth';
import type { ArticleDetail } from '../../../preload/contract/article';
import { ReadingView } from '../../../renderer/features/reading/ReadingView';
import { row } from '../support/article';
import { detail } from './fixtures';

async function show(patch: Partial<ArticleDetail> = {}, imagesAllowed = false) {
  const onOpenLink = vi.fn<(url: string) => void>();
  const onAllowImages = vi.fn<() => void>();
  const view = render(
    <ReadingView
      row={row}
      detail={{ ...detail, ...patch }}
      failure={null}
      imagesAllowed={imagesAllowed}
      onAllowImages={onAllowImages}
      onOpenLink={onOpenLink}
    />,
  );
  // What sets Markdown comes when it is first needed.
  await act(async () => {
    await import('../../../renderer/features/reading/MarkdownText');
  });
  return { ...view, onOpenLink, onAllowImages };
}

/** Microseconds of processor time until a body is shown. */
async function costOf(text: string): Promise<number> {
  const spent = effortSince();
  const { container, unmount } = await show({ body: text });
  expect(container.querySelector('.galley-body')).not.toBeNull();
  unmount();
  return spent();
}

/** Everything in a page that can run, load or lead anywhere. */
const active =
  'script,iframe,object,embed,form,style,link,base,meta,svg:not(.lucide),video,audio,[onclick],[onerror],[onload],[style]';

describe('the reading pane', () => {
  it('shows provider, date, title and the trimmed excerpt', async () => {
    await show();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(row.title);
    expect(screen.getByText('Riverside Ledger')).toBeTruthy();
    expect(screen.getByText('19 May 2021, 17:26 UTC')).toBeTruthy();
    expect(screen.getByText('Engineers told the council.').textContent).toBe('Engineers told the council.');
  });

  it('is headed by the file where the title is empty', () => {
    const nameless = { ...row, title: '' };
    const handlers = { onAllowImages: vi.fn(), onOpenLink: vi.fn() };
    render(<ReadingView row={nameless} detail={null} failure={null} imagesAllowed={false} {...handlers} />);
    expect(screen.getByRole('article', { name: '2021-05-19-harbour.md' })).toBeTruthy();
  });

  it('shows what the row knows while the article is read', () => {
    render(
      <ReadingView
        row={row}
        detail={null}
        failure={null}
        imagesAllowed={false}
        onAllowImages={vi.fn()}
        onOpenLink={vi.fn()}
      />,
    );
    expect(screen.getByRole('article').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(row.title);
  });

  it('says why an article cannot be read', () => {
    render(
      <ReadingView
        row={row}
        detail={null}
        failure="The file is gone."
        imagesAllowed={false}
        onAllowImages={vi.fn()}
        onOpenLink={vi.fn()}
      />,
    );
    expect(screen.getByRole('alert').textContent).toBe('The file is gone.');
  });

  it('holds remote images back until they are allowed', async () => {
    const { container, onAllowImages } = await show({ body: '![a map](https://images.example/map.png)' });
    expect(container.querySelector('img')).toBeNull();
    fireEvent.click(screen.getAllByRole('button', { name: 'Show images' })[0] ?? container);
    expect(onAllowImages).toHaveBeenCalledOnce();
  });

  it('loads them without a referrer once they are', async () => {
    const { container } = await show({ body: '![a map](https://images.example/map.png)' }, true);
    const sources = [...container.querySelectorAll('img')].map((img) => [img.src, img.getAttribute('referrerpolicy')]);
    expect(sources).toEqual([
      ['https://images.example/a.jpg', 'no-referrer'],
      ['https://images.example/map.png', 'no-referrer'],
    ]);
  });

  it('opens links through the desk and never follows them', async () => {
    const { onOpenLink } = await show({ body: '[read on](https://ledger.example/more)' });
    const followed = fireEvent.click(screen.getByRole('link', { name: 'read on' }));
    expect(followed).toBe(false);
    expect(onOpenLink).toHaveBeenCalledWith('https://ledger.example/more');
    const middle = new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true });
    expect(fireEvent(screen.getByRole('link', { name: 'read on' }), middle)).toBe(false);
  });

  it('shows few of 400 related articles until all are asked for', async () => {
    const related = Array.from({ length: 400 }, (_, at) => ({
      title: `Story ${at}`,
      provider: 'P',
      date: '',
      url: at === 0 ? '' : `https://p.example/${at}`,
      type: 'article',
      quality: null,
    }));
    await show({ related });
    const section = within(screen.getByRole('region', { name: /Related/ }));
    expect(section.getAllByRole('listitem')).toHaveLength(6);
    fireEvent.click(section.getByRole('button', { name: 'Show all 400' }));
    expect(section.getAllByRole('listitem')).toHaveLength(400);
  });
});

describe('a hostile article', () => {
  const bodies = {
    'a script': 'Hi <script>window.hacked = 1</script> there',
    'a script block': '<script>window.hacked = 1</script>\n\ntext',
    'an event handler': 'x <img src=x onerror="window.hacked=1"> y',
    'an HTML body':
      '<p onclick="window.hacked=1" style="color:red">text<svg onload="window.hacked=1"></svg></p><style>*{}</style>',
    'a frame': '<iframe src="https://evil.example/"></iframe><p>text</p>',
    'a form': 'text\n\n<form action="https://evil.example/"><input name=a></form>',
    'a refresh': 'text <meta http-equiv="refresh" content="0;url=https://evil.example/">',
    'a base': '<base href="https://evil.example/">\n\ntext',
    'a tracking image': '![](https://evil.example/pixel.gif) and <img src="https://evil.example/p.gif">',
    'a javascript link': '[click](javascript:alert(1)) [two](JaVaScRiPt:alert(1)) [three](&#106;avascript:alert(1))',
    'a file link': '[click](file:///etc/passwd) <a href="file:///etc/passwd">x</a>',
    'a data link': '[click](data:text/html,<script>alert(1)</script>)',
    'a relative link': '[click](/api/call) [two](#top) [three](//evil.example/x)',
    'an autolink': '<javascript:alert(1)> <mailto:a@example.org>',
    'a reference': '[click][1]\n\n[1]: javascript:alert(1)',
  };
  it.each(Object.entries(bodies))('with %s is inert', async (_, body) => {
    const { container } = await show({ body, image: null, links: [] });
    expect(container.querySelector(active)).toBeNull();
    expect(container.querySelector('img')).toBeNull();
    const hrefs = [...container.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
    expect('hacked' in window).toBe(false);
  });

  it('says that HTML is shown as text', async () => {
    await show({ body: '<p>Plain <b>words</b></p>' });
    expect(screen.getByText('HTML shown as text.')).toBeTruthy();
    expect(screen.getByText('Plain words')).toBeTruthy();
  });

  it('keeps the words around HTML within Markdown', async () => {
    const { container } = await show({ body: 'before <u>under</u> after\n\n<div>a block</div>' });
    expect(container.textContent).toContain('before under after');
    expect(container.textContent).toContain('a block');
  });

  it('does not lead anywhere from related entries, sources and images of other schemes', async () => {
    const related = [{ title: 'x', provider: '', date: '', url: 'javascript:alert(1)', type: '', quality: null }];
    const links = [{ label: 'Source', url: 'file:///etc/passwd' }];
    const image = { url: 'file:///etc/passwd', width: 1, height: 1 };
    const { container } = await show({ related, links, image }, true);
    expect(container.querySelectorAll('a,img')).toHaveLength(0);
  });

  it.each([
    ['quotes', '> '.repeat(3000)],
    ['lists by indent', Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['emphasis', '*a **b '.repeat(5000)],
    ['brackets', '[a]( '.repeat(10_000)],
    ['tables', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n`],
  ])('is shown with about the effort of a long one, with too many %s', async (_, body) => {
    const long = 'A **sentence** with [a link](https://example.org) in it.\n\n'.repeat(1_000);
    await costOf('What sets Markdown comes when it is first needed.');
    expect(await costOf(body)).toBeLessThan(4 * (await costOf(long)));
  });
});
