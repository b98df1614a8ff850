// Generated from test/scripts/emit/shop.yaml by npm run generate. Do not edit.

export type Kind = "bolt" | "nut" | 'a "kind"';

export interface Person {
  firstName?: string;
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
  partId: number;
  /** A $ref with a sibling. */
  kind: Kind;
  /** @default 9.5 */
  price: number;
  isNew: boolean;
  /** @deprecated */
  note: string | null;
  unit?: "piece";
  /** From and to. */
  sizeRange?: [number, Size];
  tagsByLanguage?: {
    [key: string]: string[];
  };
  freeForm?: Record<string, unknown>;
  madeBy?: Person | null;
  subParts?: Part[];
  inline?: {
    deepName?: {
      deeperName?: unknown;
    };
  };
}

export type PartInput = PartFields & {
  kind: Kind;
} & {
  sizeName: string;
};

export interface PartFields {
  sizeName?: string;
  weightKg?: number;
}

export type Size = {
  sizeUnit: string;
} & {
  [key: string]: number | string;
};

export type Nested = {
  extraField: string;
} & PartFields;

export interface Cat {
  petKind: "cat";
  catName?: string;
  bothHave?: PartFields;
}

export interface Dog {
  petKind: "dog";
  dogName?: string;
  bothHave?: Record<string, unknown>;
}

/** Told apart by a tag. */
export type Pet = Cat | Dog;

export interface Screw {
  screwType?: string;
  screwLength?: number;
}

export interface Nail {
  screwType?: string;
  nailLength?: number;
}

/** Told apart by a discriminator. */
export type Fixing =
  | (Screw & {
      screwType: "screw";
    })
  | (Nail & {
      screwType: "Nail";
    });

/** Not told apart. */
export type Either = Screw | PartFields | string;

export interface Secrets {
  /**
   * A secret.
   *
   * @format password
   */
  pinCode: string;
  lock?: Lock;
}

export interface Lock {
  /** @format password */
  masterKey?: string;
}

export interface PromiseModel {
  isKept?: boolean;
}

export interface Names {
  __proto__?: string;
  constructor?: string;
  "a-b"?: string;
  "2fa"?: string;
  provideAPIKey?: string;
  "gr\u00F6\u00DFeX"?: string;
}

/** *\/ evil(); // */
export type Undefined = string;

export interface PartsPutBoxResponse {
  /** @format date-time */
  movedAt?: string;
}

export interface PartsPutBoxBody {
  shelfName: string;
  movedBy?: Person;
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
  colorIds?: number[];
  order?: "created_at" | "name";
  /** @deprecated */
  inStock?: boolean;
  limit?: number;
  pageNum?: number;
}

/**
 * Query parameters of `parts.constructor_`.
 *
 * Change a part.
 */
export interface PartsConstructorQuery {
  dryRun: boolean;
}

export interface paths {
  "/parts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["parts.list"];
    put?: never;
    post: operations["parts.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/parts/{part_id}/boxes/{box-name}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The box. */
        "box-name": string;
        /** The part. */
        part_id: number;
      };
      cookie?: never;
    };
    get?: never;
    put: operations["parts.putBox"];
    post?: never;
    /** @deprecated */
    delete: operations["parts.deleteBox"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/parts/{part_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations["parts.constructor_"];
    trace?: never;
  };
  "/reserved/{default}/{body}/{query}/{options}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["default.getDefaultBodyQuery"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/promises": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["promise.keep"];
    delete?: never;
    options?: never;
    head: operations["promise.look"];
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    Kind: Kind;
    Person: Person;
    Part: Part;
    PartInput: PartInput;
    PartFields: PartFields;
    Size: Size;
    Nested: Nested;
    Cat: Cat;
    Dog: Dog;
    Pet: Pet;
    Screw: Screw;
    Nail: Nail;
    Fixing: Fixing;
    Either: Either;
    Secrets: Secrets;
    Lock: Lock;
    PromiseModel: PromiseModel;
    Names: Names;
    Undefined: Undefined;
  };
  responses: {
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": {
          code: number;
          errorText?: string;
        };
      };
    };
  };
}

export interface operations {
  "parts.list": {
    parameters: {
      query?: {
        /** The kinds. */
        kinds?: Kind[];
        /** The colors. */
        colorIds?: number[];
        order?: "created_at" | "name";
        /** @deprecated */
        "in-stock"?: boolean;
        limit?: number;
        page_num?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Part[];
        };
      };
      404: components["responses"]["Problem"];
      "5XX": components["responses"]["Problem"];
    };
  };
  "parts.create": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The part. */
    requestBody: {
      content: {
        "application/json": PartInput;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Part;
        };
      };
    };
  };
  "parts.putBox": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The box. */
        "box-name": string;
        /** The part. */
        part_id: number;
      };
      cookie?: never;
    };
    /** Where to. */
    requestBody?: {
      content: {
        "application/json": {
          shelfName: string;
          movedBy?: Person;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @format date-time */
            movedAt?: string;
          };
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  "parts.deleteBox": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The box. */
        "box-name": string;
        /** The part. */
        part_id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  "parts.constructor_": {
    parameters: {
      query: {
        dryRun: boolean;
      };
      header?: never;
      path: {
        part_id: number;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": PartInput;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Part;
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": string | null;
        };
      };
    };
  };
  "default.getDefaultBodyQuery": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        default: boolean;
        body: string;
        query: string;
        options: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Names;
        };
      };
    };
  };
  "promise.keep": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Secrets;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": PromiseModel;
        };
      };
    };
  };
  "promise.look": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
