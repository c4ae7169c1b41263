/**
 * Who may import whom. The table of lib/README.md, folder by folder: what a folder may import is written down, and
 * everything else is refused. tests/architecture/boundaries.test.ts plants a violation of every rule.
 */

const npm = (...names) => names.map((name) => `^node_modules/(@types/)?${name}(/|$)`);
const lib = (...names) => names.map((name) => `^lib/${name}(/|\\.ts$)`);
/** Node's own modules have no folder in their name. */
const NODE = ["^(node:)?[a-z_]+(/promises)?$"];
const REACT = npm("react", "react-dom", "next", "clsx");

const LAYERS = [
  {
    folder: "lib/domein",
    why: "The law in code: no framework, no database, no clock, no other folder.",
    may: [],
  },
  { folder: "lib/format", why: "Shows what the domain knows.", may: lib("domein") },
  { folder: "lib/messages", why: "Sentences that belong to codes of the domain.", may: lib("domein") },
  {
    folder: "lib/schemas",
    why: "Shape of untrusted input, no law: it knows the commands of the use cases as types only.",
    may: [...lib("domein", "usecases"), ...npm("zod")],
  },
  {
    folder: "lib/koppelvlak",
    why: "Outside formats, pure both ways.",
    may: [...lib("domein"), ...npm("csv-parse", "exceljs", "libxml2-wasm", "pdfkit", "saxes"), ...NODE],
  },
  {
    folder: "lib/db",
    why: "The only place that knows Prisma.",
    may: [...lib("domein", "env"), ...npm("@prisma", "pg", "server-only"), ...NODE],
  },
  { folder: "lib/queries", why: "Reads a screenful; never writes, knows no web.", may: lib("domein", "db") },
  {
    folder: "lib/usecases",
    why: "A use case runs from a page, a job or a test alike.",
    may: [...lib("domein", "db", "integrations", "koppelvlak", "checks"), ...NODE],
  },
  { folder: "lib/checks", why: "Looks at the database and at nothing else.", may: lib("db") },
  {
    folder: "lib/integrations",
    why: "A port with its clients; the core does not know which one it got.",
    may: [...lib("domein", "koppelvlak", "env", "log", "clock"), ...NODE],
  },
  {
    folder: "lib/jobs",
    why: "The same use cases with another trigger.",
    may: [
      ...lib("domein", "usecases", "queries", "koppelvlak", "clock", "db", "integrations", "checks", "messages"),
      ...lib("env", "log"),
      ...npm("graphile-worker", "zod"),
      ...NODE,
    ],
  },
  {
    folder: "lib/auth/inlogsimulator",
    why: "A broker of our own, for demo and test: a program beside the product, with the demo's cast.",
    may: [
      ...lib("domein", "env", "clock", "log", "auth", "start/main-module"),
      "^prisma/seed/demopersonen\\.ts$",
      ...npm("oidc-provider", "zod"),
      ...NODE,
    ],
  },
  {
    folder: "lib/auth/(?!inlogsimulator/)",
    why: "Who is asking; not what they may see.",
    may: [
      "^lib/auth/(?!inlogsimulator/)",
      ...lib("domein", "db", "env", "clock", "log"),
      ...npm("next-auth", "next", "react", "rate-limiter-flexible", "server-only", "zod"),
      ...NODE,
    ],
  },
  {
    folder: "lib/actions",
    why: "Session, schema, use case, in that order.",
    may: [...lib("auth", "domein", "db", "clock", "log"), ...npm("next", "react", "server-only", "zod")],
  },
  { folder: "components/ui", why: "Design system without domain words.", may: [...lib("format"), ...REACT] },
  {
    folder: "components/(?!ui/)",
    why: "Props in, HTML out: a component does not know where its data came from.",
    // The state that an action returns to its form is the one shape that both sides share.
    may: [
      "^components/",
      ...lib("domein", "messages", "format", "actions/form-state"),
      ...REACT,
      ...npm("d3-scale", "d3-shape"),
    ],
  },
];

const allowList = ({ folder, why, may }) => ({
  name: `mag-${folder.replace(/\(.*/, "overig").replaceAll("/", "-")}`,
  comment: why,
  severity: "error",
  from: { path: `^${folder}${folder.endsWith(")") ? "" : "/"}` },
  to: { pathNot: [`^${folder}${folder.endsWith(")") ? "" : "/"}`, ...may] },
});

/** Each concept stands on the ones before it; none knows a later one. */
const CONCEPTS = [
  "regelgeving",
  "vertegenwoordiging",
  "toekenning",
  "budget",
  "zorgovereenkomst",
  "declaratie",
  "betaling",
];

const conceptOrder = CONCEPTS.slice(0, -1).map((concept, index) => ({
  name: `volgorde-${concept}`,
  comment: "Concepts of the domain depend one way, from the law to the payment.",
  severity: "error",
  from: { path: `^lib/domein/${concept}/` },
  to: { path: `^lib/domein/(${CONCEPTS.slice(index + 1).join("|")})/` },
}));

/** Type imports vanish when the code runs, so they may go where values may not. */
const VALUES = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...LAYERS.map(allowList),
    ...conceptOrder,
    {
      name: "uitval-reageert",
      comment: "Uitval reacts to what is recorded; what it reacts to does not know it.",
      severity: "error",
      from: { path: "^lib/domein/(?!uitval/)[^/]+/" },
      to: { path: "^lib/domein/uitval/" },
    },
    {
      name: "schemas-kennen-alleen-typen-van-use-cases",
      severity: "error",
      from: { path: "^lib/schemas/" },
      to: { path: "^lib/usecases/", ...VALUES },
    },
    {
      name: "use-cases-kennen-alleen-poorten",
      comment: "A use case gets its outside systems handed to it.",
      severity: "error",
      from: { path: "^lib/usecases/" },
      to: { path: "^lib/integrations/", ...VALUES },
    },
    {
      name: "prisma-blijft-in-db",
      comment: "Database types stop at lib/db. Everyone else gets domain types or a DTO.",
      severity: "error",
      from: { pathNot: "^(lib/(db|start)|prisma|tests)/" },
      to: { path: ["^lib/db/generated/", ...npm("@prisma", "pg")] },
    },
    {
      name: "wachtrij-blijft-in-jobs",
      comment: "Work is queued by the database, in the transaction that causes it.",
      severity: "error",
      from: { pathNot: "^(lib/(jobs|start)|tests)/" },
      to: { path: npm("graphile-worker") },
    },
    {
      name: "rolgebieden-gescheiden",
      comment: "Shared between two areas means: move it to components/ or lib/.",
      severity: "error",
      from: { path: "^app/\\(portaal\\)/([^/]+)/" },
      to: { path: "^app/\\(portaal\\)/[^/]+/", pathNot: "^app/\\(portaal\\)/$1/" },
    },
    {
      name: "niets-kent-app",
      comment: "Routes are the outermost layer.",
      severity: "error",
      from: { path: "^(lib|components|prisma)/" },
      to: { path: "^app/" },
    },
    {
      name: "starten-blijft-buiten",
      comment: "The product does not know how it was started; command-line programs and tests do.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/(start/|checks/controle\\.ts|auth/inlogsimulator/)" },
      to: { path: "^lib/start/" },
    },
    {
      name: "geen-testcode-in-product",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/" },
      to: { path: "^tests/" },
    },
    {
      name: "geen-cirkels",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "geen-vergaarbakken",
      comment: "A folder is named after what is in it.",
      severity: "error",
      from: { path: "(^|/)(utils?|helpers?|common|shared|misc)/", pathNot: "node_modules" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|lib/db/generated" },
    exclude: { path: "^(\\.next|\\.data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "node", "default", "types"],
    },
  },
};
