// Generated from test/scripts/emit/shop.yaml by npm run generate. Do not edit.

import type { Operation } from "../../../../src/core/operation.ts";

export const partsList = {
  key: "parts.list",
  method: "GET",
  path: "/parts",
  parameters: [
    { in: "query", wireName: "kinds", explode: false },
    { in: "query", wireName: "colorIds" },
    { in: "query", wireName: "order" },
    { in: "query", wireName: "in-stock", name: "inStock" },
    { in: "query", wireName: "limit" },
    { in: "query", wireName: "page_num", name: "pageNum" },
  ],
  status: 200,
  paginated: true,
  stableOrder: { query: { order: "created_at" }, key: "partId" },
  retry: "idempotent",
} as const satisfies Operation;

export const partsCreate = {
  key: "parts.create",
  method: "POST",
  path: "/parts",
  parameters: [],
  body: { required: true, fields: ["sizeName", "kind"] },
  status: 201,
  retry: "never",
} as const satisfies Operation;

export const partsPutBox = {
  key: "parts.putBox",
  method: "PUT",
  path: "/parts/{part_id}/boxes/{box-name}",
  parameters: [
    { in: "path", wireName: "part_id", name: "partId" },
    { in: "path", wireName: "box-name", name: "boxName" },
  ],
  body: { required: false, fields: ["shelfName"] },
  status: 200,
  content: "optional",
  retry: "idempotent",
} as const satisfies Operation;

export const partsDeleteBox = {
  key: "parts.deleteBox",
  method: "DELETE",
  path: "/parts/{part_id}/boxes/{box-name}",
  parameters: [
    { in: "path", wireName: "part_id", name: "partId" },
    { in: "path", wireName: "box-name", name: "boxName" },
  ],
  status: 204,
  content: "none",
  retry: "idempotent",
} as const satisfies Operation;

export const partsConstructor = {
  key: "parts.constructor_",
  method: "PATCH",
  path: "/parts/{part_id}",
  parameters: [
    { in: "path", wireName: "part_id", name: "partId" },
    { in: "query", wireName: "dryRun" },
  ],
  body: { required: false, fields: ["sizeName", "kind"] },
  status: 200,
  retry: "never",
} as const satisfies Operation;

export const defaultGetDefaultBodyQuery = {
  key: "default.getDefaultBodyQuery",
  method: "GET",
  path: "/reserved/{default}/{body}/{query}/{options}",
  parameters: [
    { in: "path", wireName: "default" },
    { in: "path", wireName: "body" },
    { in: "path", wireName: "query" },
    { in: "path", wireName: "options" },
  ],
  status: 200,
  retry: "idempotent",
} as const satisfies Operation;

export const promiseKeep = {
  key: "promise.keep",
  method: "POST",
  path: "/promises",
  parameters: [],
  body: { required: true, fields: ["pinCode"] },
  status: 200,
  retry: "throttled",
  secrets: ["pinCode", "masterKey"],
} as const satisfies Operation;

export const promiseLook = {
  key: "promise.look",
  method: "HEAD",
  path: "/promises",
  parameters: [],
  status: 200,
  content: "none",
  retry: "idempotent",
} as const satisfies Operation;

/** Every operation of the API by its key: resource and method. */
export const operations = {
  "parts.list": partsList,
  "parts.create": partsCreate,
  "parts.putBox": partsPutBox,
  "parts.deleteBox": partsDeleteBox,
  "parts.constructor_": partsConstructor,
  "default.getDefaultBodyQuery": defaultGetDefaultBodyQuery,
  "promise.keep": promiseKeep,
  "promise.look": promiseLook,
} as const satisfies Record<string, Operation>;
