import type { Api, ResourceOperation } from "./model.ts";
import { operationKey, snakeCase, snakeParameter } from "./names.ts";
import type { Schema } from "./schema.ts";
import { objectOf, parts } from "./shape.ts";

/** The same API with every method, parameter and field in snake_case. What travels in path and query stays as it is. */
export function inSnakeCase(api: Api): Api {
  const resources = api.resources.map((resource) => {
    const name = snakeCase(resource.name);
    return { ...resource, name, operations: resource.operations.map((operation) => renamedOperation(operation, name)) };
  });
  return {
    ...api,
    resources,
    operations: resources.flatMap((resource) => resource.operations),
    schemas: new Map(Array.from(api.schemas, ([key, schema]) => [key, renamedSchema(schema)])),
  };
}

function renamedOperation(operation: ResourceOperation, resource: string): ResourceOperation {
  const { body, success } = operation;
  const name = snakeCase(operation.name);
  return {
    ...operation,
    name,
    key: operationKey(resource, name),
    parameters: operation.parameters.map((parameter) => ({ ...parameter, name: snakeParameter(parameter.wire) })),
    ...(body && { body: { ...body, schema: renamedSchema(body.schema) } }),
    success: { ...success, ...(success.schema && { schema: renamedSchema(success.schema) }) },
  };
}

function renamedSchema(schema: Schema): Schema {
  switch (schema.kind) {
    case "array":
      return { ...schema, items: renamedSchema(schema.items) };
    case "tuple":
    case "union":
    case "intersection":
      return { ...schema, members: schema.members.map(renamedSchema) };
    case "object": {
      const properties = schema.properties.map((property) => ({
        ...property,
        name: snakeCase(property.name),
        schema: renamedSchema(property.schema),
      }));
      return { ...schema, properties, ...(schema.additional && { additional: renamedSchema(schema.additional) }) };
    }
    default:
      return schema;
  }
}

/** Every two fields of one object that would get one name. */
export function* fieldCollisions({ spec, schemas, operations }: Api): Generator<string> {
  const seen = new Set<Schema | undefined>();
  const left: (Schema | undefined)[] = [
    ...schemas.values(),
    ...operations.flatMap(({ body, success }) => [body?.schema, success.schema]),
  ];
  for (const schema of left) {
    if (schema === undefined || seen.has(schema)) continue;
    seen.add(schema);
    left.push(...parts(schema, schemas));
    const taken = new Map<string, { readonly name: string; readonly place: string }>();
    for (const { name, path } of objectOf(schema, schemas)?.properties ?? []) {
      const snake = snakeCase(name);
      const [first, place] = [taken.get(snake), spec.place(path)];
      if (!first) taken.set(snake, { name, place });
      else
        yield `${place}: the field ${name} is ${snake} in snake_case, as is ${first.name} of ${first.place}; rename one of the two`;
    }
  }
}
