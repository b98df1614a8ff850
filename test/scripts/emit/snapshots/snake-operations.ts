// Generated from test/scripts/emit/shop.yaml by npm run generate. Do not edit.

import { type Codec, converted, list, objectCodec, one } from "../../../../src/core/case.ts";
import * as codecs from "./codecs.ts";
import * as camel from "./operations.ts";

const partsPutBox_body: Codec<unknown, unknown> = /* @__PURE__ */ objectCodec(
  (x) => ({ shelf_name: x.shelfName, moved_by: one(x.movedBy, codecs.person.toSnake) }),
  (x) => ({ shelfName: x.shelf_name, movedBy: one(x.moved_by, codecs.person.toCamel) }),
);

const partsPutBox_response: Codec<unknown, unknown> = /* @__PURE__ */ objectCodec(
  (x) => ({ moved_at: x.movedAt }),
  (x) => ({ movedAt: x.moved_at }),
);

export const partsList = /* @__PURE__ */ converted(camel.partsList, {
  names: { colorIds: "color_ids", "in-stock": "in_stock" },
  itemKey: "part_id",
  decode: (item) => list(item, codecs.part.toSnake),
});

export const partsCreate = /* @__PURE__ */ converted(camel.partsCreate, {
  fields: ["size_name", "kind"],
  encode: (item) => one(item, codecs.partInput.toCamel),
  decode: (item) => one(item, codecs.part.toSnake),
});

export const partsPutBox = /* @__PURE__ */ converted(camel.partsPutBox, {
  key: "parts.put_box",
  names: { "box-name": "box_name" },
  fields: ["shelf_name"],
  encode: (item) => one(item, partsPutBox_body.toCamel),
  decode: (item) => one(item, partsPutBox_response.toSnake),
});

export const partsDeleteBox = /* @__PURE__ */ converted(camel.partsDeleteBox, {
  key: "parts.delete_box",
  names: { "box-name": "box_name" },
});

export const partsConstructor = /* @__PURE__ */ converted(camel.partsConstructor, {
  names: { dryRun: "dry_run" },
  fields: ["size_name", "kind"],
  encode: (item) => one(item, codecs.partInput.toCamel),
  decode: (item) => one(item, codecs.part.toSnake),
});

export const defaultGetDefaultBodyQuery = /* @__PURE__ */ converted(camel.defaultGetDefaultBodyQuery, {
  key: "default.get_default_body_query",
  decode: (item) => one(item, codecs.names.toSnake),
});

export const promiseKeep = /* @__PURE__ */ converted(camel.promiseKeep, {
  fields: ["pin_code"],
  secrets: ["pinCode", "masterKey", "pin_code", "master_key"],
  encode: (item) => one(item, codecs.secrets.toCamel),
  decode: (item) => one(item, codecs.promiseModel.toSnake),
});

export const promiseLook = /* @__PURE__ */ converted(camel.promiseLook, {});
