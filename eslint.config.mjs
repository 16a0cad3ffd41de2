import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/.next/',
      '**/.turbo/',
      '**/*.generated.*',
      '**/next-env.d.ts',
      // Written by gql.tada from schema.graphql, its own eslint-disable line included: an edit there would be drift.
      'apps/web/src/graphql-env.d.ts',
      '**/test/boundaries/',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [hooks.configs.flat['recommended-latest']] },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/navigation/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'next/link', message: 'It leaves the catalogue one is in: use navigation/link.tsx.' },
            {
              name: 'next/navigation',
              importNames: ['useRouter', 'usePathname'],
              message: 'They know nothing of catalogues: use what navigation/ has.',
            },
          ],
        },
      ],
    },
  },
);
