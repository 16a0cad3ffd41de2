import { describe, expect, test } from 'vitest';
import { viewsOf, withView } from './kept-views.ts';

const list = 'certificate-connector /review';

describe('the views a browser keeps', () => {
  test('are those of one list, in the order they were saved', () => {
    const kept = JSON.stringify({
      [list]: [
        { name: 'Majors', href: '/review?severity=MAJOR' },
        { name: 'Everything', href: '/review' },
      ],
      'certificate-connector /findings': [{ name: 'Other', href: '/findings?rule=spacing' }],
    });
    expect(viewsOf(kept, list, '/review').map(({ name }) => name)).toEqual(['Majors', 'Everything']);
  });

  test('lead nowhere but to their own list, whoever has written them', () => {
    const hrefs = ['https://example.org/review', '//example.org', '/reviewed', '/account?next=/review', '/review?a=b'];
    const kept = JSON.stringify({ [list]: hrefs.map((href) => ({ name: href, href })) });
    expect(viewsOf(kept, list, '/review').map(({ href }) => href)).toEqual(['/review?a=b']);
  });

  test.each(['', 'null', '{', '[]', `{"${list}":{}}`, `{"${list}":[null,1,{"name":1,"href":"/review"},{"name":"a"}]}`])(
    'are none where %j is kept',
    (kept) => {
      expect(viewsOf(kept, list, '/review')).toEqual([]);
    },
  );

  test('are replaced by one of the same name, where it stands', () => {
    const views = [
      { name: 'a', href: '/review?text=1' },
      { name: 'b', href: '/review?text=2' },
    ];
    expect(withView(views, { name: 'a', href: '/review?text=3' })).toEqual([
      { name: 'a', href: '/review?text=3' },
      { name: 'b', href: '/review?text=2' },
    ]);
    expect(withView(views, { name: 'c', href: '/review' }).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});
