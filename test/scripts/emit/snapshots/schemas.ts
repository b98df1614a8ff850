// Generated from test/scripts/emit/shop.yaml by npm run generate. Do not edit.

/** The JSON Schemas (2020-12) of one operation. Responses are by status. */
export interface OperationSchemas {
  readonly path?: object;
  readonly query?: object;
  readonly body?: object;
  readonly responses: Readonly<Record<string, object>>;
}

/** One schema that contains all others: those of the components, and those of each operation by its key. */
export const schemas: { readonly components: object; readonly operations: Readonly<Record<string, OperationSchemas>> } =
  {
    components: {
      schemas: {
        Kind: { type: "string", enum: ["bolt", "nut", 'a "kind"'] },
        Person: {
          type: "object",
          properties: {
            firstName: { type: "string" },
            knows: { type: "array", items: { $ref: "#/components/schemas/Person" } },
          },
        },
        Part: {
          description: "A part.",
          type: "object",
          required: ["partId", "kind", "price", "isNew", "note"],
          properties: {
            partId: { description: "Its ID.", type: "integer", format: "int64", examples: [7] },
            kind: { $ref: "#/components/schemas/Kind", description: "A $ref with a sibling." },
            price: { type: "number", default: 9.5 },
            isNew: { type: "boolean" },
            note: { type: ["string", "null"], deprecated: true },
            unit: { const: "piece" },
            sizeRange: {
              description: "From and to.",
              type: "array",
              prefixItems: [{ type: "integer" }, { $ref: "#/components/schemas/Size" }],
            },
            tagsByLanguage: { type: "object", additionalProperties: { type: "array", items: { type: "string" } } },
            freeForm: { type: "object" },
            madeBy: { anyOf: [{ $ref: "#/components/schemas/Person" }, { type: "null" }] },
            subParts: { type: "array", items: { $ref: "#/components/schemas/Part" } },
            inline: { type: "object", properties: { deepName: { type: "object", properties: { deeperName: {} } } } },
          },
        },
        PartInput: {
          allOf: [
            { $ref: "#/components/schemas/PartFields" },
            { type: "object", required: ["kind"], properties: { kind: { $ref: "#/components/schemas/Kind" } } },
            { type: "object", required: ["sizeName"], properties: { sizeName: { type: "string" } } },
          ],
        },
        PartFields: { type: "object", properties: { sizeName: { type: "string" }, weightKg: { type: "number" } } },
        Size: {
          type: "object",
          required: ["sizeUnit"],
          properties: { sizeUnit: { type: "string" } },
          additionalProperties: { type: "number" },
        },
        Nested: {
          properties: { extraField: { type: "string" } },
          required: ["extraField"],
          allOf: [{ $ref: "#/components/schemas/PartFields" }],
        },
        Cat: {
          type: "object",
          required: ["petKind"],
          properties: {
            petKind: { const: "cat" },
            catName: { type: "string" },
            bothHave: { $ref: "#/components/schemas/PartFields" },
          },
        },
        Dog: {
          type: "object",
          required: ["petKind"],
          properties: { petKind: { const: "dog" }, dogName: { type: "string" }, bothHave: { type: "object" } },
        },
        Pet: {
          description: "Told apart by a tag.",
          oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        },
        Screw: { type: "object", properties: { screwType: { type: "string" }, screwLength: { type: "number" } } },
        Nail: { type: "object", properties: { screwType: { type: "string" }, nailLength: { type: "number" } } },
        Fixing: {
          description: "Told apart by a discriminator.",
          oneOf: [
            {
              allOf: [
                { $ref: "#/components/schemas/Screw" },
                { type: "object", required: ["screwType"], properties: { screwType: { enum: ["screw"] } } },
              ],
            },
            {
              allOf: [
                { $ref: "#/components/schemas/Nail" },
                { type: "object", required: ["screwType"], properties: { screwType: { enum: ["Nail"] } } },
              ],
            },
          ],
        },
        Either: {
          description: "Not told apart.",
          anyOf: [
            { $ref: "#/components/schemas/Screw" },
            { $ref: "#/components/schemas/PartFields" },
            { type: "string" },
          ],
        },
        Secrets: {
          type: "object",
          required: ["pinCode"],
          properties: {
            pinCode: { description: "A secret.", type: "string", format: "password", examples: ["canary"] },
            lock: { $ref: "#/components/schemas/Lock" },
          },
        },
        Lock: { type: "object", properties: { masterKey: { type: "string", format: "password" } } },
        Promise: { type: "object", properties: { isKept: { type: "boolean" } } },
        Names: {
          type: "object",
          properties: {
            ["__proto__"]: { type: "string" },
            constructor: { type: "string" },
            "a-b": { type: "string" },
            "2fa": { type: "string" },
            provideAPIKey: { type: "string" },
            größeX: { type: "string" },
          },
        },
        undefined: { description: "*/ evil(); //", type: "string" },
      },
    },
    operations: {
      "parts.list": {
        query: {
          type: "object",
          required: [],
          properties: {
            kinds: { type: "array", items: { $ref: "#/components/schemas/Kind" } },
            colorIds: { type: "array", items: { type: "integer" } },
            order: { type: "string", enum: ["created_at", "name"], default: "name" },
            "in-stock": { type: "boolean" },
            limit: { type: "integer", minimum: 1, maximum: 100 },
            page_num: { type: "integer" },
          },
        },
        responses: {
          "200": { type: "array", items: { $ref: "#/components/schemas/Part" } },
          "404": {
            type: "object",
            required: ["code"],
            properties: { code: { type: "integer" }, errorText: { type: "string" } },
          },
          "5XX": {
            type: "object",
            required: ["code"],
            properties: { code: { type: "integer" }, errorText: { type: "string" } },
          },
        },
      },
      "parts.create": {
        body: { $ref: "#/components/schemas/PartInput" },
        responses: { "201": { $ref: "#/components/schemas/Part" } },
      },
      "parts.putBox": {
        path: {
          type: "object",
          required: ["part_id", "box-name"],
          properties: { part_id: { type: "integer" }, "box-name": { type: "string" } },
        },
        body: {
          type: "object",
          required: ["shelfName"],
          properties: { shelfName: { type: "string" }, movedBy: { $ref: "#/components/schemas/Person" } },
        },
        responses: { "200": { type: "object", properties: { movedAt: { type: "string", format: "date-time" } } } },
      },
      "parts.deleteBox": {
        path: {
          type: "object",
          required: ["part_id", "box-name"],
          properties: { part_id: { type: "integer" }, "box-name": { type: "string" } },
        },
        responses: {},
      },
      "parts.constructor_": {
        path: { type: "object", required: ["part_id"], properties: { part_id: { type: "integer" } } },
        query: { type: "object", required: ["dryRun"], properties: { dryRun: { type: "boolean" } } },
        body: { $ref: "#/components/schemas/PartInput" },
        responses: { "200": { $ref: "#/components/schemas/Part" }, "201": { type: ["string", "null"] } },
      },
      "default.getDefaultBodyQuery": {
        path: {
          type: "object",
          required: ["default", "body", "query", "options"],
          properties: {
            default: { type: "boolean" },
            body: { type: "string" },
            query: { type: "string" },
            options: { type: "string" },
          },
        },
        responses: { "200": { $ref: "#/components/schemas/Names" } },
      },
      "promise.keep": {
        body: { $ref: "#/components/schemas/Secrets" },
        responses: { "200": { $ref: "#/components/schemas/Promise" } },
      },
      "promise.look": { responses: {} },
    },
  };
