import coreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import tseslint from "typescript-eslint";

// Next brings its own copy of the accessibility plugin; its strict set applies to the same copy.
const { "jsx-a11y": accessibility } = coreWebVitals[0].plugins;

const config = [
  { ignores: [".next/**", ".data/**", "prisma/generated/**", "next-env.d.ts", "test-results/**"] },
  // Nothing is waved through: a comment cannot switch a rule off.
  { linterOptions: { noInlineConfig: true } },
  ...coreWebVitals,
  ...nextTypescript,
  {
    files: ["**/*.{jsx,tsx}"],
    rules: {
      ...accessibility.flatConfigs.strict.rules,
      "react/no-danger": "error",
      // The content security policy forbids inline styles, so the browser would drop them.
      "react/forbid-dom-props": ["error", { forbid: ["style"] }],
      "react/no-array-index-key": "error",
      // A table's columns render their cells through functions, which are called and not mounted.
      "react/no-unstable-nested-components": ["error", { allowAsProps: true }],
    },
  },
  {
    files: ["**/*.{ts,mts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-for-in-array": "error",
      // An async function as a form's action or a JSX handler is how React 19 is meant to be used.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unused-expressions": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
      "@typescript-eslint/restrict-plus-operands": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/return-await": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["**/*.{js,mjs,ts,mts,tsx}"],
    rules: {
      eqeqeq: ["error", "always"],
      "no-await-in-loop": "off",
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  { files: ["*.config.*"], rules: { "import/no-anonymous-default-export": "off" } },
  // A letter is a document of its own and no page of Next's.
  { files: ["lib/notifications/letter-html.tsx"], rules: { "@next/next/no-head-element": "off" } },
  // These talk to a person at a terminal.
  { files: ["scripts/**", "prisma/**", "bench/**"], rules: { "no-console": "off" } },
  {
    files: ["tests/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name=/^(skip|only|todo|fixme)$/][object.name=/^(test|it|describe)$/]",
          message: "A test that does not run proves nothing.",
        },
        { selector: "CallExpression[callee.property.name='waitForTimeout']", message: "Wait for what happens, not for time." },
      ],
    },
  },
];

export default config;
