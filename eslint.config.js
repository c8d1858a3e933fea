import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { datesFromNumbers } from "./scripts/lint-dates.mjs";

/** The folders that the pure floors are in; see test/architecture.test.ts. */
const PURE = ["errors.ts", "time/**", "text/**", "model/**", "scale/**", "layout/**", "representation/**", "scene/**", "source/**", "messages/**"];

const NO_MARKUP = "Text is text: no string is parsed as markup.";
const NO_CODE = "No string is run as code.";

/** What no file of the library may do (contract, rules 1 and 3). */
const EVERYWHERE = [
  { selector: "MemberExpression[property.name=/^(inner|outer)HTML$/]", message: NO_MARKUP },
  { selector: "MemberExpression[property.name=/^(insertAdjacentHTML|createContextualFragment|parseFromString|setHTMLUnsafe|srcdoc)$/]", message: NO_MARKUP },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: NO_MARKUP },
  { selector: "CallExpression[callee.property.name='html']", message: `${NO_MARKUP} (d3's html() too)` },
  { selector: "NewExpression[callee.name=/^(DOMParser|Function)$/]", message: `${NO_MARKUP} ${NO_CODE}` },
  { selector: "CallExpression[callee.name=/^(eval|Function)$/]", message: NO_CODE },
  { selector: "CallExpression[callee.name=/^set(Timeout|Interval)$/] > Literal:first-child", message: NO_CODE },
  {
    selector: "CallExpression[callee.property.name=/^(setAttribute|attr)$/][arguments.0.value='style']",
    message: "A style attribute breaks style-src 'self'; set a property of element.style.",
  },
  {
    selector: "CallExpression[callee.property.name=/^(setAttribute|attr)$/][arguments.0.value=/^on/]",
    message: "A listener as an attribute is code in a string; use addEventListener.",
  },
  { selector: "CallExpression[callee.property.name='createElement'][arguments.0.value=/^(style|script|iframe)$/]", message: "Constructed style sheets only; no scripts, no frames." },
  { selector: "ExportDefaultDeclaration", message: "Exports have names." },
  { selector: "ExportSpecifier[exported.name='default']", message: "Exports have names." },
  {
    selector: "MemberExpression[object.name='Date'][property.name='parse']",
    message: "Date.parse guesses, and differs by machine; parseDate does not.",
  },
];

/** What the floors below the renderers may not do besides: the same input gives the same output. */
const PURE_ONLY = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Pure: the time of day is an option." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Pure: no randomness." },
  { selector: "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]", message: "Pure: no default locale." },
  { selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]", message: "Pure: no default locale." },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]", message: "Pure: no default locale." },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.0.type='Identifier'][arguments.0.name='undefined']", message: "Pure: no default locale." },
];

export default defineConfig(
  globalIgnores(["dist/", "site/", "coverage/", "test-output/"]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: "./tsconfig.test.json", tsconfigRootDir: import.meta.dirname } },
    plugins: { timeloom: { rules: { "dates-from-numbers": datesFromNumbers } } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "timeloom/dates-from-numbers": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // An interface of the DOM or of JSX is extended by declaring it again.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: ["src/**/*.ts", "data/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", ...EVERYWHERE], "no-console": "error" },
  },
  {
    files: PURE.map((path) => `src/${path}`),
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", ...EVERYWHERE, ...PURE_ONLY] },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    rules: { eqeqeq: ["error", "always"], "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }], "no-undef": "off" },
  },
  // Playwright's and vitest's fixtures are functions of a destructured object, which may be empty.
  { files: ["test/browser/**"], rules: { "no-empty-pattern": "off" } },
);
