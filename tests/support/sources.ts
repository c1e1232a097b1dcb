import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** From the root of the project without its ending, "lib/needs/queries"; a package under its own name. */
  target: string;
  typeOnly: boolean;
  /** The names it brings in, as they are called here. */
  names: string[];
}

export interface Source {
  /** From the root of the project: "lib/needs/queries.ts". */
  file: string;
  syntax: ts.SourceFile;
  imports: Import[];
}

/** Every source file in these places, read and parsed; what is generated is nobody's style. */
export function sourcesIn(...places: string[]): Source[] {
  return places.flatMap(filesBelow).filter((file) => /\.tsx?$/.test(file) && !file.includes("/generated/")).map(read);
}

export function filesBelow(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.replaceAll(path.sep, "/"), entry.name))
    .sort();
}

/** Calls `visit` for every node of a file, from the top down. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function read(file: string): Source {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const syntax = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, kind);
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, names: string[] = []) => {
    if (specifier && ts.isStringLiteral(specifier)) imports.push({ target: targetOf(specifier.text, file), typeOnly, names });
  };
  walk(syntax, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause), namesOf(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
  });
  return { file, syntax, imports };
}

/** Either "import type { A }" or "import { type A, type B }". */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((one) => one.isTypeOnly);
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  const named = clause?.namedBindings;
  return named && ts.isNamedImports(named) ? named.elements.map(({ name }) => name.text) : [];
}

function targetOf(specifier: string, file: string): string {
  const place = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : specifier;
  return place.replace(/\.tsx?$/, "");
}
