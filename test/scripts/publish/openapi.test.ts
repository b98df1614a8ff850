import { expect, test } from "vitest";
import { buildModel } from "../../../scripts/model/index.ts";
import { emitOpenApi, emitOpenApi30, emitSwagger } from "../../../scripts/publish/openapi.ts";
import { joinedDocuments } from "../library.ts";

const shop = (resource: string): string => `
openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: https://shop.example }]
paths:
  /${resource}/{id}:
    get:
      operationId: get
      tags: [${resource}]
      summary: Get one
      parameters: [{ name: id, in: path, required: true, example: 1, schema: { type: integer, minimum: 1 } }]
      responses: { "200": { description: One., content: { application/json: { schema: { type: [string, "null"] } } } } }
`;

const files = Object.fromEntries(["toys", "red_books"].map((resource) => [`${resource}.yaml`, shop(resource)]));
const api = buildModel(await joinedDocuments(files));

interface Operation {
  readonly operationId: string;
  readonly parameters: unknown;
  readonly responses: unknown;
  readonly "x-codeSamples": readonly { readonly label: string }[];
}

function operations(text: string): Operation[] {
  const { paths } = JSON.parse(text) as { paths: Record<string, { get: Operation }> };
  return Object.values(paths).map(({ get }) => get);
}

test.each([
  ["3.1", emitOpenApi],
  ["3.0", emitOpenApi30],
  ["2.0", emitSwagger],
])("the form of %s contains every document, operationIds with their resources, and code samples", (_, emit) => {
  const published = operations(emit(api));
  expect(published.map(({ operationId }) => operationId)).toEqual(["toysGet", "redBooksGet"]);
  for (const { "x-codeSamples": samples } of published) {
    expect(samples.map(({ label }) => label)).toEqual(["TypeScript", "TypeScript, snake_case", "Python", "curl"]);
  }
});

test("each form expresses bounds and null with its own keywords", () => {
  const [newest, older, oldest] = [emitOpenApi, emitOpenApi30, emitSwagger].map((emit) => operations(emit(api))[0]);
  const parameter = { name: "id", in: "path", required: true };
  const response = (schema: object): object => ({ description: "One.", content: { "application/json": { schema } } });
  expect(newest?.parameters).toEqual([{ ...parameter, example: 1, schema: { type: "integer", minimum: 1 } }]);
  expect(newest?.responses).toEqual({ 200: response({ type: ["string", "null"] }) });
  const bound = { type: "integer", minimum: 1 };
  expect(older?.parameters).toEqual([{ ...parameter, example: 1, schema: bound }]);
  expect(older?.responses).toEqual({ 200: response({ type: "string", nullable: true }) });
  expect(oldest?.parameters).toEqual([{ ...parameter, ...bound, "x-example": 1 }]);
  expect(oldest?.responses).toEqual({ 200: { description: "One.", schema: { type: "string", "x-nullable": true } } });
});
