// Generated from test/scripts/emit/shop.yaml by npm run generate. Do not edit.

import { type Codec, choice, codec, list, objectCodec, one, own, tuple } from "../../../../src/core/case.ts";
import type * as snake from "./snake-types.ts";
import type * as camel from "./types.ts";

const part_inline_deepName: Codec<unknown, unknown> = /* @__PURE__ */ objectCodec(
  (x) => ({ deeper_name: x.deeperName }),
  (x) => ({ deeperName: x.deeper_name }),
);

const part_inline: Codec<unknown, unknown> = /* @__PURE__ */ objectCodec(
  (x) => ({ deep_name: one(x.deepName, part_inline_deepName.toSnake) }),
  (x) => ({ deepName: one(x.deep_name, part_inline_deepName.toCamel) }),
);

const fixing_value_0: Codec<unknown, unknown> = /* @__PURE__ */ objectCodec(
  (x) => ({ screw_type: x.screwType, screw_length: x.screwLength }),
  (x) => ({ screwType: x.screw_type, screwLength: x.screw_length }),
);

const fixing_value_1: Codec<unknown, unknown> = /* @__PURE__ */ objectCodec(
  (x) => ({ screw_type: x.screwType, nail_length: x.nailLength }),
  (x) => ({ screwType: x.screw_type, nailLength: x.nail_length }),
);

const either_value: Codec<unknown, unknown> = /* @__PURE__ */ objectCodec(
  (x) => ({ screw_type: x.screwType, screw_length: x.screwLength, size_name: x.sizeName, weight_kg: x.weightKg }),
  (x) => ({ screwType: x.screw_type, screwLength: x.screw_length, sizeName: x.size_name, weightKg: x.weight_kg }),
);

/** Converts {@link camel.Kind} to {@link snake.Kind} and back. */
export const kind: Codec<camel.Kind, snake.Kind> = /* @__PURE__ */ codec();

/** Converts {@link camel.Person} to {@link snake.Person} and back. */
export const person: Codec<camel.Person, snake.Person> = /* @__PURE__ */ objectCodec(
  (x) => ({ first_name: x.firstName, knows: list(x.knows, person.toSnake) }),
  (x) => ({ firstName: x.first_name, knows: list(x.knows, person.toCamel) }),
);

/** Converts {@link camel.Part} to {@link snake.Part} and back. */
export const part: Codec<camel.Part, snake.Part> = /* @__PURE__ */ objectCodec(
  (x) => ({
    part_id: x.partId,
    kind: x.kind,
    price: x.price,
    is_new: x.isNew,
    note: x.note,
    unit: x.unit,
    size_range: tuple(x.sizeRange, [undefined, size.toSnake]),
    tags_by_language: x.tagsByLanguage,
    free_form: x.freeForm,
    made_by: one(x.madeBy, person.toSnake),
    sub_parts: list(x.subParts, part.toSnake),
    inline: one(x.inline, part_inline.toSnake),
  }),
  (x) => ({
    partId: x.part_id,
    kind: x.kind,
    price: x.price,
    isNew: x.is_new,
    note: x.note,
    unit: x.unit,
    sizeRange: tuple(x.size_range, [undefined, size.toCamel]),
    tagsByLanguage: x.tags_by_language,
    freeForm: x.free_form,
    madeBy: one(x.made_by, person.toCamel),
    subParts: list(x.sub_parts, part.toCamel),
    inline: one(x.inline, part_inline.toCamel),
  }),
);

/** Converts {@link camel.PartInput} to {@link snake.PartInput} and back. */
export const partInput: Codec<camel.PartInput, snake.PartInput> = /* @__PURE__ */ objectCodec(
  (x) => ({ size_name: x.sizeName, weight_kg: x.weightKg, kind: x.kind }),
  (x) => ({ sizeName: x.size_name, weightKg: x.weight_kg, kind: x.kind }),
);

/** Converts {@link camel.PartFields} to {@link snake.PartFields} and back. */
export const partFields: Codec<camel.PartFields, snake.PartFields> = /* @__PURE__ */ objectCodec(
  (x) => ({ size_name: x.sizeName, weight_kg: x.weightKg }),
  (x) => ({ sizeName: x.size_name, weightKg: x.weight_kg }),
);

/** Converts {@link camel.Size} to {@link snake.Size} and back. */
export const size: Codec<camel.Size, snake.Size> = /* @__PURE__ */ objectCodec(
  (x) => ({ size_unit: x.sizeUnit }),
  (x) => ({ sizeUnit: x.size_unit }),
);

/** Converts {@link camel.Nested} to {@link snake.Nested} and back. */
export const nested: Codec<camel.Nested, snake.Nested> = /* @__PURE__ */ objectCodec(
  (x) => ({ extra_field: x.extraField, size_name: x.sizeName, weight_kg: x.weightKg }),
  (x) => ({ extraField: x.extra_field, sizeName: x.size_name, weightKg: x.weight_kg }),
);

/** Converts {@link camel.Cat} to {@link snake.Cat} and back. */
export const cat: Codec<camel.Cat, snake.Cat> = /* @__PURE__ */ objectCodec(
  (x) => ({ pet_kind: x.petKind, cat_name: x.catName, both_have: one(x.bothHave, partFields.toSnake) }),
  (x) => ({ petKind: x.pet_kind, catName: x.cat_name, bothHave: one(x.both_have, partFields.toCamel) }),
);

/** Converts {@link camel.Dog} to {@link snake.Dog} and back. */
export const dog: Codec<camel.Dog, snake.Dog> = /* @__PURE__ */ objectCodec(
  (x) => ({ pet_kind: x.petKind, dog_name: x.dogName, both_have: x.bothHave }),
  (x) => ({ petKind: x.pet_kind, dogName: x.dog_name, bothHave: x.both_have }),
);

/** Converts {@link camel.Pet} to {@link snake.Pet} and back. */
export const pet: Codec<camel.Pet, snake.Pet> = /* @__PURE__ */ codec(
  (x) => choice(x, "petKind", { converts: { cat: cat.toSnake, dog: dog.toSnake }, other: (item) => item }),
  (x) => choice(x, "pet_kind", { converts: { cat: cat.toCamel, dog: dog.toCamel }, other: (item) => item }),
);

/** Converts {@link camel.Screw} to {@link snake.Screw} and back. */
export const screw: Codec<camel.Screw, snake.Screw> = /* @__PURE__ */ objectCodec(
  (x) => ({ screw_type: x.screwType, screw_length: x.screwLength }),
  (x) => ({ screwType: x.screw_type, screwLength: x.screw_length }),
);

/** Converts {@link camel.Nail} to {@link snake.Nail} and back. */
export const nail: Codec<camel.Nail, snake.Nail> = /* @__PURE__ */ objectCodec(
  (x) => ({ screw_type: x.screwType, nail_length: x.nailLength }),
  (x) => ({ screwType: x.screw_type, nailLength: x.nail_length }),
);

/** Converts {@link camel.Fixing} to {@link snake.Fixing} and back. */
export const fixing: Codec<camel.Fixing, snake.Fixing> = /* @__PURE__ */ codec(
  (x) =>
    choice(x, "screwType", {
      converts: { screw: fixing_value_0.toSnake, Nail: fixing_value_1.toSnake },
      other: (item) => item,
    }),
  (x) =>
    choice(x, "screw_type", {
      converts: { screw: fixing_value_0.toCamel, Nail: fixing_value_1.toCamel },
      other: (item) => item,
    }),
);

/** Converts {@link camel.Either} to {@link snake.Either} and back. */
export const either: Codec<camel.Either, snake.Either> = /* @__PURE__ */ codec(
  (x) => one(x, either_value.toSnake),
  (x) => one(x, either_value.toCamel),
);

/** Converts {@link camel.Secrets} to {@link snake.Secrets} and back. */
export const secrets: Codec<camel.Secrets, snake.Secrets> = /* @__PURE__ */ objectCodec(
  (x) => ({ pin_code: x.pinCode, lock: one(x.lock, lock.toSnake) }),
  (x) => ({ pinCode: x.pin_code, lock: one(x.lock, lock.toCamel) }),
);

/** Converts {@link camel.Lock} to {@link snake.Lock} and back. */
export const lock: Codec<camel.Lock, snake.Lock> = /* @__PURE__ */ objectCodec(
  (x) => ({ master_key: x.masterKey }),
  (x) => ({ masterKey: x.master_key }),
);

/** Converts {@link camel.PromiseModel} to {@link snake.PromiseModel} and back. */
export const promiseModel: Codec<camel.PromiseModel, snake.PromiseModel> = /* @__PURE__ */ objectCodec(
  (x) => ({ is_kept: x.isKept }),
  (x) => ({ isKept: x.is_kept }),
);

/** Converts {@link camel.Names} to {@link snake.Names} and back. */
export const names: Codec<camel.Names, snake.Names> = /* @__PURE__ */ objectCodec(
  (x) => ({
    ["__proto__"]: own(x, "__proto__"),
    constructor: own(x, "constructor"),
    "a-b": x["a-b"],
    "2fa": x["2fa"],
    provide_api_key: x.provideAPIKey,
    größe_x: x.größeX,
  }),
  (x) => ({
    ["__proto__"]: own(x, "__proto__"),
    constructor: own(x, "constructor"),
    "a-b": x["a-b"],
    "2fa": x["2fa"],
    provideAPIKey: x.provide_api_key,
    größeX: x.größe_x,
  }),
);

/** Converts {@link camel.Undefined} to {@link snake.Undefined} and back. */
export const undefined_: Codec<camel.Undefined, snake.Undefined> = /* @__PURE__ */ codec();
