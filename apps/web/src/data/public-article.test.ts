import { describe, expect, test } from 'vitest';
import { publicArticle } from './public-article.ts';

describe('the public article', () => {
  test('is in the language that the reader wants, with a region', () => {
    const example = { slug: 'example', publicAddress: 'https://docs.example/{locale}/page' };
    expect(publicArticle(example, 'en')).toBe('https://docs.example/en-us/page');
    expect(publicArticle(example, 'pt-PT')).toBe('https://docs.example/pt-pt/page');
    expect(publicArticle(example, 'zh-Hant')).toBe('https://docs.example/zh-tw/page');
  });

  test('of the connector is known; of another catalogue only where it says so', () => {
    expect(publicArticle({ slug: 'certificate-connector', publicAddress: null }, 'en-GB')).toMatch(
      /^https:\/\/learn\.microsoft\.com\/en-gb\//,
    );
    expect(publicArticle({ slug: 'example', publicAddress: null }, 'en')).toBeNull();
  });
});
