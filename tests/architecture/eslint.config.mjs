import { globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const ban = (selector, message) => ({ selector, message });

const NO_ENV = ban(
  "MemberExpression[object.name='process'][property.name='env']:not(MemberExpression[property.name='NODE_ENV'] > *)",
  "Read configuration from lib/env.ts: it is validated at start-up.",
);
const NO_CLOCK = ban(
  ":matches(NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'])",
  "Take `nu` as a parameter, or ask lib/clock.ts at the edge: the product's time can be set.",
);
const NO_FLOAT_MONEY = ban(
  "CallExpression[callee.name='parseFloat'], CallExpression[callee.property.name=/^(parseFloat|toFixed|round)$/]",
  "Amounts are whole Centen (lib/domein/geld.ts); round with deelAfgerond, show with lib/format.",
);
const NO_UNSAFE_SQL = ban(
  ":matches(MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/], CallExpression[callee.object.name='Prisma'][callee.property.name='raw'])",
  "SQL text never comes from a variable: use the tagged templates $queryRaw and $executeRaw.",
);
const NO_DOUBLE_CAST = ban(
  "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
  "A cast by way of unknown switches the compiler off. Narrow or parse instead.",
);
const NO_RAW_HTML = ban(
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  "Text goes to the page as text.",
);
const ONLY_FORM_ACTIONS = ban(
  "ExportNamedDeclaration[exportKind!='type'] > :not(VariableDeclaration), ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > :not(CallExpression[callee.name=/^(formAction(MetBestand)?|gevoeligeFormAction)$/]).init, ExportDefaultDeclaration, ExportAllDeclaration",
  "Every server action is made with formAction(), so it cannot skip the session or the schema.",
);

const EVERYWHERE = [NO_UNSAFE_SQL, NO_DOUBLE_CAST, NO_RAW_HTML];
const PRODUCT = [...EVERYWHERE, NO_ENV, NO_CLOCK, NO_FLOAT_MONEY];

const restricted = (...bans) => ["error", ...bans];

export default tseslint.config(
  globalIgnores([
    "**/generated/**",
    ".next/**",
    ".data/**",
    "test-results/**",
    "playwright-report/**",
    "next-env.d.ts",
    "**/*.{js,cjs,mjs}",
  ]),
  ...tseslint.configs.strictTypeChecked,
  {
    // A rule that does not fit is changed here, for everybody, with a reason; not in a comment on one line.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..` },
    },
  },
  {
    rules: {
      // `== null` asks for null and undefined at once, where a relation may be left out.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-eval": "error",
      "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": restricted(...PRODUCT),
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // `const { weg: _weg, ...rest } = x` is how a field is left out; an underscore says that not using it is meant.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // `() => log.info(…)` and `onClick={() => close()}` say what they mean.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Numbers print as they are; amounts are bigint and go through lib/format.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A Server Component or an adapter is async by contract, whether or not it waits for something today.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["**/actions.ts"],
    rules: { "no-restricted-syntax": restricted(...PRODUCT, ONLY_FORM_ACTIONS) },
  },
  {
    // Runs the invariants: their text is a list in lib/checks and never input.
    files: ["lib/db/controle.repository.ts"],
    rules: { "no-restricted-syntax": restricted(...PRODUCT.filter((rule) => rule !== NO_UNSAFE_SQL)) },
  },
  {
    files: ["lib/env.ts"],
    rules: { "no-restricted-syntax": restricted(...EVERYWHERE, NO_CLOCK, NO_FLOAT_MONEY) },
  },
  {
    files: ["lib/clock.ts"],
    rules: { "no-restricted-syntax": restricted(...EVERYWHERE, NO_ENV, NO_FLOAT_MONEY) },
  },
  {
    // Programs that people run in a terminal.
    files: ["lib/start/**", "prisma/seed/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["tests/**", "*.config.ts"],
    rules: {
      "no-console": "off",
      "max-lines-per-function": "off",
      // A test does to the database what the product never may.
      "no-restricted-syntax": restricted(...EVERYWHERE.filter((rule) => rule !== NO_UNSAFE_SQL)),
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
