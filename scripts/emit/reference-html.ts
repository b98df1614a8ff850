import { answerExamples, answerHeaders, bodyExamples, type Example } from "../examples.ts";
import { type JsonObject, objectOf, valueAt } from "../json.ts";
import type { Api, Resource, ResourceOperation } from "../model.ts";
import type { Answer, Body } from "../operation.ts";
import { type Field, schemaFields, typeParts } from "../reference/fields.ts";
import { codeHtml, type Html, html, inlineMarkdown, jsonHtml, markdown } from "../reference/html.ts";
import {
  fieldsIn,
  headerId,
  headersOf,
  isGood,
  operationId,
  schemaId,
  schemaRows,
  schemasOf,
} from "../reference/page.ts";
import { script } from "../reference/script.ts";
import { style } from "../reference/style.ts";
import { samplesOf } from "../samples.ts";
import { textAt } from "../spec.ts";

/** Emits the reference of the API as one page of HTML that needs nothing else. */
export function emitReferenceHtml(api: Api): string {
  const schemas = schemasOf(api);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${api.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
${navigation(api, schemas)}
<main>
<section class="intro" id="about">
<h1>${api.title}</h1>
<p class="soft">Version ${textAt(api.spec, ["info", "version"])} · <code>${textAt(api.spec, ["servers", 0, "url"])}</code></p>
${markdown(textAt(api.spec, ["info", "description"]))}
<h4>Authentication</h4>
${securitySchemes(api)}
</section>
${api.resources.map((resource) => resourceHtml(api, resource))}
<section class="group"><h2>Schemas</h2></section>
${schemas.map(([name, schema]) => schemaHtml(name, schema))}
${headersHtml(headersOf(api))}
</main>
<script>${{ html: script }}</script>
</body>
</html>
`.html;
}

function navigation({ title, resources }: Api, schemas: readonly [string, JsonObject][]): Html {
  return html`<nav aria-label="Contents">
<a class="title" href="#about">${title}</a>
<input type="search" placeholder="Search ( / )" aria-label="Search" autocomplete="off" spellcheck="false">
${resources.map(
  ({ name, operations }) => html`<h2>${name}</h2>
<ul>
${operations.map((operation) => {
  const id = operationId(operation);
  return html`<li data-for="${id}"><a href="#${id}">${methodHtml(operation)}<span>${operation.summary}</span></a></li>\n`;
})}</ul>
`,
)}<h2>Schemas</h2>
<ul>
${schemas.map(([name]) => html`<li data-for="${schemaId(name)}"><a href="#${schemaId(name)}">${name}</a></li>\n`)}<li data-for="headers"><a href="#headers">Headers of answers</a></li>
</ul>
<p class="nothing" hidden>Nothing here has these words.</p>
</nav>`;
}

function methodHtml({ method }: ResourceOperation): Html {
  return html`<span class="method ${method.toLowerCase()}">${method}</span>`;
}

function securitySchemes({ spec }: Api): Html {
  const schemes = Object.entries(objectOf(valueAt(spec.root, ["components", "securitySchemes"])));
  return html`<ul class="fields">${schemes.map(([name, scheme]) => {
    const { description = "" } = objectOf(scheme);
    return html`<li><code class="name">${name}</code>${inlineMarkdown(String(description))}</li>`;
  })}</ul>`;
}

function resourceHtml(api: Api, { name, description, operations }: Resource): Html {
  return html`<section class="group"><h2>${name}</h2>${markdown(description)}</section>
${operations.map((operation) => operationHtml(api, operation))}`;
}

function operationHtml(api: Api, operation: ResourceOperation): Html {
  const { summary, description, path, body, answers, deprecated } = operation;
  const id = operationId(operation);
  const inPlace = (place: string): Field[] => fieldsIn(api, operation, place);
  return html`<section class="operation" id="${id}">
<div>
<h3><a href="#${id}">${summary}</a></h3>
<p class="route">${methodHtml(operation)}<code>${path}</code>${deprecated && html`<span class="must">deprecated</span>`}</p>
${markdown(description)}
${fieldsHtml("Path", inPlace("path"))}${fieldsHtml("Query", inPlace("query"))}${fieldsHtml("Headers", inPlace("header"))}
${body && bodyHtml(api, body)}
<h4>Answers</h4>
${answers.map((answer) => answerHtml(api, operation, answer))}
</div>
<div class="code">
${samplesHtml(api, operation)}
${bodyExamples(api.spec, operation).map((example) => panel("Body", example))}
${answers.filter(isGood).flatMap((answer) => answerExamples(api.spec, operation, answer).map((example) => panel(answer.status, example)))}
</div>
</section>
`;
}

function fieldsHtml(title: string, fields: readonly Field[]): Html | undefined {
  return fields.length === 0 ? undefined : html`<h4>${title}</h4>\n${fieldList(fields)}`;
}

function fieldList(fields: readonly Field[], id?: (name: string) => string): Html {
  return html`<ul class="fields">
${fields.map(
  ({
    name,
    required,
    type,
    notes,
    description,
    example,
  }) => html`<li${id && html` id="${id(name)}"`}><code class="name">${name}</code> <span class="type">${typeHtml(type)}</span>${required && html`<span class="must">required</span>`}
${description !== "" && html`<p>${inlineMarkdown(description)}</p>`}
${(notes.length > 0 || example !== undefined) && html`<p class="notes">${notes.join(" · ")}${example !== undefined && html`${notes.length > 0 && " · "}example <code>${JSON.stringify(example)}</code>`}</p>`}</li>
`,
)}</ul>`;
}

function typeHtml(parts: Field["type"]): Html[] {
  return parts.map(({ text, reference }) =>
    reference ? html`<a href="#${schemaId(reference)}">${text}</a>` : html`${text}`,
  );
}

function bodyHtml(api: Api, { required, description, mediaType, source }: Body): Html {
  const { $ref } = source;
  const named =
    typeof $ref === "string"
      ? objectOf(valueAt(api.spec.root, ["components", "schemas", typeParts(source)[0]?.reference ?? ""]))
      : source;
  return html`<h4>Body</h4>
<p>${inlineMarkdown(description)} <span class="soft">${typeHtml(typeParts(source))}, <code>${mediaType}</code>${!required && ", optional"}</span></p>
${fieldList(schemaFields(named))}`;
}

function answerHtml({ spec }: Api, operation: ResourceOperation, answer: Answer): Html {
  const { status, description, source } = answer;
  const good = isGood(answer);
  const examples = good ? [] : answerExamples(spec, operation, answer);
  const headers = answerHeaders(spec, operation, answer);
  const links = headers.map(({ name }, index) => html`${index > 0 && ", "}<a href="#${headerId(name)}">${name}</a>`);
  return html`<details${good && { html: " open" }}><summary><span class="status${good && " ok"}">${status}</span>${inlineMarkdown(description)}</summary>
<div>
${source && html`<p class="soft">Body: ${typeHtml(typeParts(source))}</p>`}
${examples.map(({ summary, value }) => html`<pre class="example" title="${summary}">${jsonHtml(value)}</pre>`)}
${links.length > 0 && html`<p class="soft">Headers: ${links}</p>`}
</div></details>
`;
}

function samplesHtml(api: Api, operation: ResourceOperation): Html {
  const samples = samplesOf(api, operation);
  return html`<div class="panel samples"><header role="tablist" aria-label="Language">${samples.map(
    ({ label }, index) =>
      html`<button type="button" role="tab" aria-selected="${String(index === 0)}" data-language="${label}">${label}</button>`,
  )}<button type="button" class="copy">Copy</button></header>
${samples.map(({ label, source }, index) => html`<pre data-language="${label}"${index > 0 && { html: " hidden" }}>${codeHtml(source)}</pre>\n`)}</div>`;
}

function panel(what: string, { summary, value }: Example): Html {
  return html`<div class="panel"><header><span class="what">${what}: ${summary || "example"}</span><button type="button" class="copy">Copy</button></header>
<pre>${jsonHtml(value)}</pre></div>
`;
}

function schemaHtml(name: string, schema: JsonObject): Html {
  return html`<section class="schema" id="${schemaId(name)}">
<h3><a href="#${schemaId(name)}">${name}</a></h3>
${markdown(String(schema.description ?? ""))}
${fieldList(schemaRows(name, schema))}
</section>
`;
}

function headersHtml(headers: readonly Field[]): Html {
  return html`<section class="schema" id="headers">
<h3><a href="#headers">Headers of answers</a></h3>
${fieldList(headers, headerId)}
</section>
`;
}
