const text = { type: "string", description: "A text that says what it is for.", example: "example" };
const id = { type: "integer", format: "int64", minimum: 1, description: "The ID.", example: 1 };

/** A document of any number of operations, with five operations and two schemas per resource. */
export function documentOf(operations: number): object {
  const paths: Record<string, object> = {};
  const schemas: Record<string, object> = { Error: { type: "object", properties: { code: id, message: text } } };
  for (let number = 0; number * 5 < operations; number++) {
    const name = `Thing${number}`;
    const [one, body] = [json(name), { required: true, content: json(`${name}Input`) }];
    const method = (operationId: string, more: object, content?: object): object => ({
      operationId,
      tags: [`things-${number}`],
      summary: `${operationId} a thing`,
      description: "Does what its name says, and returns the result.",
      responses: {
        200: { description: "Done.", ...(content && { content }) },
        404: { description: "None.", content: json("Error") },
      },
      ...more,
    });
    const query = ["name", "order", "state"].map((field) => ({
      name: field,
      in: "query",
      description: "A filter.",
      schema: text,
    }));
    const all = { type: "array", items: { $ref: `#/components/schemas/${name}` } };
    const every = [
      [`/things-${number}`, "get", method("list", { parameters: query }, { "application/json": { schema: all } })],
      [`/things-${number}`, "post", method("create", { requestBody: body }, one)],
      [`/things-${number}/{id}`, "get", method("get", {}, one)],
      [`/things-${number}/{id}`, "put", method("replace", { requestBody: body }, one)],
      [`/things-${number}/{id}`, "delete", method("delete", {})],
    ] as const;
    for (const [path, verb, operation] of every.slice(0, operations - number * 5)) {
      const parameters = path.endsWith("}") ? [{ name: "id", in: "path", required: true, schema: id }] : [];
      paths[path] = { parameters, ...paths[path], [verb]: operation };
    }
    const fields = Object.fromEntries(
      ["name", "title", "state", "owner", "note", "color"].map((field) => [field, text]),
    );
    schemas[name] = {
      type: "object",
      required: ["id", "name"],
      properties: { id, ...fields, parent: { $ref: `#/components/schemas/${name}` } },
    };
    schemas[`${name}Input`] = {
      type: "object",
      required: ["name"],
      properties: { ...fields, tags: { type: "array", items: text } },
    };
  }
  return {
    openapi: "3.0.3",
    info: { title: "Things", version: "1.0.0" },
    servers: [{ url: "https://api.example" }],
    paths,
    components: { schemas },
  };
}

function json(schema: string): object {
  return { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
}
