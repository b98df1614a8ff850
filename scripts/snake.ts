import { groupObjects } from "./groups.ts";
import type { Api, ResourceOperation } from "./model.ts";
import { operationKey, snakeCase, snakeParameter } from "./names.ts";
import { isField } from "./operation.ts";
import type { Property, Schema } from "./schema.ts";
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
  const { body, success, item } = operation;
  const name = snakeCase(operation.name);
  const fields = {
    name,
    key: operationKey(resource, name),
    parameters: operation.parameters.map((parameter) => ({ ...parameter, name: snakeParameter(parameter.wire) })),
    ...(body && { body: { ...body, schema: renamedSchema(body.schema) } }),
    success: { ...success, ...(success.schema && { schema: renamedSchema(success.schema) }) },
    ...(item && { item: renamedSchema(item) }),
  };
  // A plain copy would look up the place of each operation, which takes a search through the document.
  const others = Object.getOwnPropertyDescriptors(operation);
  return Object.defineProperties({}, { ...others, ...Object.getOwnPropertyDescriptors(fields) }) as ResourceOperation;
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

/** The schemas of the components, and those of the bodies and answers that change their spelling on the way. */
export function travelling({ schemas, operations }: Api): Schema[] {
  const sent = operations.flatMap(({ body, success }) => [body?.schema, success.schema]);
  return [...schemas.values(), ...sent.flatMap((schema) => schema ?? [])];
}

/** Every two methods of a resource, and every two parameters of a method, that would get one name. */
export function* nameCollisions(api: Api): Generator<string> {
  const taken = new Map<string, () => string>();
  for (const { key, parameters, ...operation } of inSnakeCase(api).operations.map(placed)) {
    yield* take(taken, key, ["method", key], operation.place);
    for (const parameter of parameters) {
      const scope = [isField(parameter) ? "field" : "argument", key, parameter.name];
      yield* take(taken, parameter.name, scope, () => `${operation.place()} ${parameter.wire}`);
    }
  }
}

function placed(operation: ResourceOperation) {
  const { key, parameters } = operation;
  return { key, parameters, place: () => operation.place };
}

function* take(
  taken: Map<string, () => string>,
  name: string,
  scope: readonly string[],
  place: () => string,
): Generator<string> {
  const id = scope.join(" ");
  const first = taken.get(id);
  if (first) yield `${place()}: the name ${name} is taken by ${first()}; rename one of the two`;
  else taken.set(id, place);
}

/** What stands for a file that cannot be, as two names would be one. */
export const unsnakeable = "// Two names would be one in snake_case: the generator has told which.\nexport {};\n";

/** Every two fields of one object that would get one name. */
export function* fieldCollisions(api: Api): Generator<string> {
  const { spec, schemas } = api;
  const roots = travelling(api);
  const left: Schema[] = [...roots, ...groupObjects(roots, schemas).all];
  for (const schema of left) {
    const object = schema.kind === "object" || schema.kind === "intersection" ? objectOf(schema, schemas) : undefined;
    left.push(...parts(schema));
    const taken = new Map<string, Property>();
    for (const property of object?.properties ?? []) {
      const snake = snakeCase(property.name);
      const first = taken.get(snake);
      taken.set(snake, first ?? property);
      if (!first) continue;
      const [place, other] = [property, first].map(({ name, path }) => `${spec.place(path)}: ${name}`);
      yield `${place} is ${snake} in snake_case, as is ${other}; rename one of the two`;
    }
  }
}
