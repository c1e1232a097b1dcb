import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { actions as actionPolicy } from "@/lib/gate/policy";
import { filesBelow, type Import, type Source, sourcesIn, walk } from "./support/sources";

// The laws of the house. None has a list of exceptions: what does not fit is moved, or the law is changed for everybody.

/** The nouns from the ground up: each may use those of the rows before its own, and no neighbour in its row. */
const order = [
  ["platform"],
  ["audit"],
  ["people"],
  ["organisations"],
  ["registries", "membership", "capabilities"],
  ["needs", "offers"],
  ["matching", "search"],
  ["cooperation"],
  ["events", "projects"],
  ["outcomes"],
  ["insight"],
];
/** These look at the nouns from outside, so no noun may look back at them. */
const around = ["gate", "notifications", "jobs"];

const doors = ["proxy.ts", "instrumentation.ts"].filter(existsSync);
const sources = sourcesIn("app", "components", "lib", "messages", ...doors);
const pages = sources.filter(({ file }) => file.startsWith("app/") && path.basename(file) === "page.tsx");
const actionFiles = sources.filter(({ file }) => path.basename(file) === "actions.ts");
const nounOf = (place: string) => /^lib\/([^/]+)\//.exec(place)?.[1];
const rankOf = (noun: string) => order.findIndex((row) => row.includes(noun));

/** "lib/needs/rules.ts → next/navigation" for each import that breaks a law. */
function breaches(law: (from: string, to: Import) => boolean): string[] {
  return sources.flatMap(({ file, imports }) => imports.filter((one) => law(file, one)).map(({ target }) => `${file} → ${target}`));
}

test("app uses components, components use lib, and nothing looks back up", () => {
  const forbidden: Record<string, RegExp> = {
    components: /^(app|tests|scripts)\//,
    lib: /^(app|components|tests|scripts)\//,
    app: /^(tests|scripts)\//,
    messages: /^(app|components|lib|tests|scripts)\//,
  };
  expect(breaches((from, { target }) => forbidden[from.split("/")[0] ?? ""]?.test(target) ?? false)).toEqual([]);
});

test("components know of lib only its rules, its schemas, its types and how the platform speaks", () => {
  const plain = /^lib\/([^/]+\/(rules|schema)|platform\/i18n\/[^/]+|gate\/action-state)$/;
  expect(breaches((from, { target, typeOnly }) => from.startsWith("components/") && target.startsWith("lib/") && !typeOnly && !plain.test(target))).toEqual([]);
});

test("only lib touches the database, and its rules and schemas never do", () => {
  const database = /^(prisma\/generated\/client|lib\/platform\/database|@prisma\/client|pg)$/;
  const pure = /\/(rules|schema)\.ts$/;
  expect(breaches((from, { target, typeOnly }) => database.test(target) && !typeOnly && (!from.startsWith("lib/") || pure.test(from)))).toEqual([]);
});

test("inside lib only the gate and the platform's languages know Next", () => {
  const framework = /^(next|next-auth|next-intl)(\/|$)/;
  const allowed = /^lib\/(gate|platform\/i18n)\//;
  expect(breaches((from, { target, typeOnly }) => from.startsWith("lib/") && !allowed.test(from) && !typeOnly && framework.test(target))).toEqual([]);
});

test("every noun has a place in the order", () => {
  const nouns = new Set(sources.map(({ file }) => nounOf(file)).filter((noun) => noun !== undefined));
  expect([...nouns].filter((noun) => rankOf(noun) < 0 && !around.includes(noun))).toEqual([]);
});

test("nouns use only the nouns below them", () => {
  const upwards = (from: string, { target }: Import) => {
    const [noun, other] = [nounOf(from), nounOf(target)];
    if (!noun || !other || noun === other || around.includes(noun) || around.includes(other)) return false;
    return rankOf(other) >= rankOf(noun);
  };
  expect(breaches(upwards)).toEqual([]);
});

test("no noun knows of the gate, the notifications or the jobs", () => {
  expect(breaches((from, { target }) => rankOf(nounOf(from) ?? "") >= 0 && around.includes(nounOf(target) ?? ""))).toEqual([]);
});

test("the gate and the notifications are used by app and jobs alone", () => {
  const inner = (from: string, { target, typeOnly }: Import) => {
    const [noun, other] = [nounOf(from), nounOf(target)];
    return noun !== undefined && noun !== other && noun !== "jobs" && (other === "gate" || other === "notifications") && !typeOnly;
  };
  expect(breaches(inner)).toEqual([]);
});

test("the environment is read in one file", () => {
  const found = [...sources, ...sourcesIn("prisma")].filter(
    ({ file, syntax }) => file !== "lib/platform/env.ts" && /\bprocess\s*\.\s*env\b/.test(syntax.text),
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});

test(".env.example explains every variable that is read", () => {
  const [environment] = sourcesIn("lib/platform/env.ts");
  const names: string[] = [];
  walk(environment?.syntax ?? ts.createSourceFile("", "", ts.ScriptTarget.Latest), (node) => {
    if (ts.isPropertyAssignment(node) && /^[A-Z][A-Z_]+$/.test(node.name.getText())) names.push(node.name.getText());
  });
  const example = readFileSync(".env.example", "utf8");
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !new RegExp(`^(# )?${name}=`, "m").test(example))).toEqual([]);
});

test("files have kebab-case names that say what is inside", () => {
  const files = ["app", "components", "lib", "messages", "tests", "scripts"].flatMap(filesBelow);
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
  // Next's own marks around a name: [param], [...rest], (group), _private.
  const bare = (part: string) => part.replace(/^_/, "").replace(/^\((.*)\)$/, "$1").replace(/^\[(?:\.\.\.)?(.*)\]$/, "$1");
  const says = (file: string) => !/^(utils?|helpers?|index|misc|common|manager|handler)$/.test(path.parse(file).name);
  expect(files.filter((file) => !file.split("/").every((part) => kebab.test(bare(part))) || !says(file))).toEqual([]);
});

test("only actions.ts makes server actions", () => {
  const isDirective = (node: ts.Node) => ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === "use server";
  const marked = sources.filter(({ syntax }) => {
    let found = false;
    walk(syntax, (node) => (found ||= isDirective(node)));
    return found;
  });
  expect(marked.map(({ file }) => file)).toEqual(actionFiles.map(({ file }) => file));
});

test("whatever actions.ts exports has passed the gate, under a name of its own", () => {
  const exported = actionFiles.flatMap(exportsOf);
  expect(exported.filter(({ action }) => !action).map(({ name }) => name)).toEqual([]);
  const names = exported.map(({ action }) => action);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  expect(names.filter((name) => name && !(name in actionPolicy))).toEqual([]);
});

test("every page first asks the gate for its own route; the one for addresses without a route knows nothing to show", () => {
  const isNowhere = ({ file, imports }: Source) =>
    file.includes("[...") && imports.every(({ target }) => !target.startsWith("lib/") || target.startsWith("lib/platform/i18n/"));
  const open = pages.filter((page) => firstCallOf(page) !== `enter("${routeOf(page.file)}")` && !isNowhere(page));
  expect(open.map(({ file }) => file)).toEqual([]);
});

test("the dependencies stand above their known holes", () => {
  const floors = { next: "16.4.5", "next-auth": "4.24.15", zod: "4.6.7", nodemailer: "9.0.1" };
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, { version?: string }> };
  for (const [name, floor] of Object.entries(floors)) {
    const versions = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`)).map(([, { version = "0" }]) => version);
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) expect(version.localeCompare(floor, "en", { numeric: true }), `${name} ${version}`).toBeGreaterThanOrEqual(0);
  }
});

/** app/[locale]/(member)/desk/needs/[reference]/page.tsx → /desk/needs/[reference] */
function routeOf(file: string): string {
  const parts = path.posix.dirname(file).split("/").slice(1);
  return `/${parts.filter((part) => part !== "[locale]" && !/^\(.*\)$/.test(part)).join("/")}`;
}

/** What the page's component does first: the call in its first statement, as it is written. */
function firstCallOf({ syntax }: Source): string | undefined {
  const page = syntax.statements.find(
    (one): one is ts.FunctionDeclaration => ts.isFunctionDeclaration(one) && one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true,
  );
  const first = page?.body?.statements[0];
  if (!first) return undefined;
  const expression = ts.isVariableStatement(first)
    ? first.declarationList.declarations[0]?.initializer
    : ts.isExpressionStatement(first)
      ? first.expression
      : undefined;
  return (expression && ts.isAwaitExpression(expression) ? expression.expression : expression)?.getText();
}

/** Each export of an actions.ts with the policy's name that it gave to a wrapper of the gate, if it did. */
function exportsOf({ file, syntax, imports }: Source): { name: string; action: string | undefined }[] {
  const wrappers = imports.filter(({ target }) => target === "lib/gate/action").flatMap(({ names }) => names);
  return syntax.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return [{ name: `${file}: ${statement.getText()}`, action: undefined }];
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [];
    if (!ts.isVariableStatement(statement)) return [{ name: `${file}: ${statement.getText().split("\n")[0] ?? ""}`, action: undefined }];
    return statement.declarationList.declarations.map(({ name, initializer }) => {
      const call = initializer && ts.isCallExpression(initializer) && wrappers.includes(initializer.expression.getText()) ? initializer : undefined;
      const first = call?.arguments[0];
      return { name: `${file}: ${name.getText()}`, action: first && ts.isStringLiteral(first) ? first.text : undefined };
    });
  });
}
