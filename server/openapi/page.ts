import { functionExamples } from './examples.ts';
import type { JsonSchema } from './json-schema.ts';
import type { OpenApiDocument } from './openapi.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The page as an answer; nothing in it may run or come from elsewhere. */
export const apiPageAnswer = (document: OpenApiDocument): Response =>
  new Response(apiPage(document), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" },
  });

/** Its looks: a file of their own, because the app's origin takes no styles from within a page. */
export const apiStyleAnswer = (): Response => new Response(style, { headers: { 'Content-Type': 'text/css; charset=utf-8', 'X-Content-Type-Options': 'nosniff' } });

/** The document as a page for people: no script, one column on a phone, every function with its example. */
function apiPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
  const sections = document.tags.map(({ name }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return { name, own };
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.info.title)}</title>
<link rel="stylesheet" href="openapi.css">
</head>
<body>
<header>
<h1>${escaped(document.info.title)}</h1>
<p>${operations.length} functions below <code>${escaped(document.servers[0]?.url ?? '')}</code>. ${escaped(document.info.description.replaceAll('*', ''))} The same for programs: <a href="openapi.json">openapi.json</a>.</p>
</header>
<nav aria-label="Groups"><ul>${sections.map(({ name, own }) => `<li><a href="#${slug(name)}">${escaped(name)}</a> <span>${own.length}</span></li>`).join('')}</ul></nav>
<main>
${sections.map(({ name, own }) => `<section aria-labelledby="${slug(name)}"><h2 id="${slug(name)}">${escaped(name)}</h2>\n${own.map(functionCard).join('\n')}</section>`).join('\n')}
</main>
</body>
</html>
`;
}

interface Shown {
  readonly path: string;
  readonly method: string;
  readonly operation: NonNullable<OpenApiDocument['paths'][string]['get']>;
}

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

function functionCard({ path, method, operation }: Shown): string {
  const example = functionExamples[operation.operationId];
  const rows = rowsOf(operation);
  return `<article id="${operation.operationId}">
<h3><span class="method">${method}</span> <code>${escaped(path)}</code></h3>
<p>${escaped(operation.description)} Answer: ${escaped(operation.responses['200']?.description ?? '')}.</p>
${rows.length === 0 ? '' : `<div class="wide" role="region" tabindex="0" aria-label="Parameters of ${operation.operationId}"><table><thead><tr><th scope="col">Parameter</th><th scope="col">Kind</th><th scope="col">Needed</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`}
${example ? `<details><summary>Example, as ${escaped(example.as)}</summary><pre tabindex="0">${escaped(requestLine(path, method, example.parameters))}</pre><pre tabindex="0">${escaped(`${example.status} ${example.contentType}\n\n${example.body}`)}</pre></details>` : ''}
</article>`;
}

function rowsOf(operation: Shown['operation']): readonly string[] {
  const query = operation.parameters ?? [];
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const named = query.length > 0 ? query.map(({ name, required, schema }) => ({ name, required, schema })) : Object.entries(body?.properties ?? {}).map(([name, schema]) => ({ name, schema, required: body?.required?.includes(name) ?? false }));
  return named.map(({ name, required, schema }) => `<tr><td><code>${escaped(name)}</code></td><td>${escaped(kindWords(schema))}</td><td>${required ? 'yes' : 'no'}</td></tr>`);
}

const kindWords = ({ type = '', format, enum: values, default: standard, minimum, maximum }: JsonSchema): string =>
  [
    values ? values.join(' | ') : format ?? type,
    ...(minimum !== undefined && maximum !== undefined ? [`${minimum}–${maximum}`] : []),
    ...(standard !== undefined ? [`default ${JSON.stringify(standard)}`] : []),
  ].join(', ');

const requestLine = (path: string, method: string, parameters: Readonly<Record<string, string>>): string =>
  method === 'GET' ? `GET /ekp${path}${Object.keys(parameters).length > 0 ? '?' : ''}${new URLSearchParams(parameters).toString()}` : `POST /ekp${path}\n\n${parameters['body'] ?? new URLSearchParams(parameters).toString()}`;

const style = `
:root { color-scheme: light dark; --ground: oklch(.973 .004 165); --surface: oklch(.997 .001 165); --ink: oklch(.225 .018 190); --quiet: oklch(.39 .018 185); --line: oklch(.845 .01 165); --accent: oklch(.42 .074 222); --sunken: oklch(.945 .006 165); }
@media (prefers-color-scheme: dark) { :root { --ground: oklch(.178 .009 190); --surface: oklch(.232 .01 190); --ink: oklch(.955 .005 170); --quiet: oklch(.835 .009 175); --line: oklch(.385 .014 186); --accent: oklch(.81 .09 210); --sunken: oklch(.275 .012 190); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, nav, main { max-inline-size: 60rem; margin-inline: auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; text-wrap: balance; } h2 { margin-block-start: 2.5rem; } h3 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
a { color: var(--accent); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; } nav span { color: var(--quiet); }
article { margin-block: 1rem; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; }
.method { font-size: .8rem; color: var(--quiet); }
.wide { overflow-x: auto; } table { border-collapse: collapse; inline-size: 100%; } th, td { padding: .35rem .75rem .35rem 0; text-align: start; border-block-end: 1px solid var(--line); vertical-align: top; } th { color: var(--quiet); font-weight: 600; }
summary { margin-block-start: .75rem; cursor: pointer; } pre { overflow-x: auto; padding: .75rem; background: var(--sunken); border-radius: 8px; font-size: .85rem; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
