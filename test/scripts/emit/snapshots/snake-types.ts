// Generated from test/scripts/emit/shop.yaml by npm run generate. Do not edit.

export type Kind = "bolt" | "nut" | 'a "kind"';

export interface Person {
  first_name?: string;
  knows?: Person[];
}

/** A part. */
export interface Part {
  /**
   * Its ID.
   *
   * @format int64
   * @example 7
   */
  part_id: number;
  /** A $ref with a sibling. */
  kind: Kind;
  /** @default 9.5 */
  price: number;
  is_new: boolean;
  /** @deprecated */
  note: string | null;
  unit?: "piece";
  /** From and to. */
  size_range?: [number, Size];
  tags_by_language?: {
    [key: string]: string[];
  };
  free_form?: Record<string, unknown>;
  made_by?: Person | null;
  sub_parts?: Part[];
  inline?: {
    deep_name?: {
      deeper_name?: unknown;
    };
  };
}

export type PartInput = PartFields & {
  kind: Kind;
} & {
  size_name: string;
};

export interface PartFields {
  size_name?: string;
  weight_kg?: number;
}

export type Size = {
  size_unit: string;
} & {
  [key: string]: number | string;
};

export type Nested = {
  extra_field: string;
} & PartFields;

export interface Cat {
  pet_kind: "cat";
  cat_name?: string;
  both_have?: PartFields;
}

export interface Dog {
  pet_kind: "dog";
  dog_name?: string;
  both_have?: Record<string, unknown>;
}

/** Told apart by a tag. */
export type Pet = Cat | Dog;

export interface Screw {
  screw_type?: string;
  screw_length?: number;
}

export interface Nail {
  screw_type?: string;
  nail_length?: number;
}

/** Told apart by a discriminator. */
export type Fixing =
  | (Screw & {
      screw_type: "screw";
    })
  | (Nail & {
      screw_type: "Nail";
    });

/** Not told apart. */
export type Either = Screw | PartFields | string;

export interface Secrets {
  /**
   * A secret.
   *
   * @format password
   */
  pin_code: string;
  lock?: Lock;
}

export interface Lock {
  /** @format password */
  master_key?: string;
}

export interface PromiseModel {
  is_kept?: boolean;
}

export interface Names {
  __proto__?: string;
  constructor?: string;
  "a-b"?: string;
  "2fa"?: string;
  provide_api_key?: string;
  "gr\u00F6\u00DFe_x"?: string;
}

/** *\/ evil(); // */
export type Undefined = string;

export interface PartsPutBoxResponse {
  /** @format date-time */
  moved_at?: string;
}

export interface PartsPutBoxBody {
  shelf_name: string;
  moved_by?: Person;
}

/**
 * Query parameters of `parts.list`.
 *
 * List parts.
 */
export interface PartsListQuery {
  /** The kinds. */
  kinds?: Kind[];
  /** The colors. */
  color_ids?: number[];
  order?: "created_at" | "name";
  /** @deprecated */
  in_stock?: boolean;
  limit?: number;
  page_num?: number;
}

/**
 * Query parameters of `parts.constructor_`.
 *
 * Change a part.
 */
export interface PartsConstructorQuery {
  dry_run: boolean;
}
