// Generated from test/scripts/emit/shop.yaml by npm run generate. Do not edit.

/** A parameter of a command. */
export interface CommandParameter {
  /** Path parameters are positional; the others are flags. */
  readonly in: "path" | "query" | "body";
  /** The name in the snake_case client. */
  readonly name: string;
  /** `json` is any JSON value. */
  readonly type: "string" | "integer" | "number" | "boolean" | "json";
  readonly list?: boolean;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: boolean;
  readonly nullable?: boolean;
  readonly secret?: boolean;
  /** True if the value is the whole request body. */
  readonly whole?: boolean;
  readonly description: string;
  /** The value in the example of the command. */
  readonly example?: unknown;
}

/** A command: one operation of the API. */
export interface Command {
  /** The resource and the method of the snake_case client. */
  readonly resource: string;
  readonly method: string;
  /** The HTTP method and the path. */
  readonly request: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly CommandParameter[];
  readonly body?: "required" | "optional";
  readonly paginated?: boolean;
  /** True if the command asks for confirmation. */
  readonly confirm?: boolean;
  /** The secret fields of request and response, in both spellings. */
  readonly secrets: readonly string[];
  /** The fields of the response, or of an item if it is a list, such as `user.name`. Empty if unknown. */
  readonly columns: readonly string[];
}

export const title = "Shop";

/** The descriptions of the resources. */
export const resources: Readonly<Record<string, string>> = {
  parts: "What the shop sells. */ evil(); /* `${evil()}`",
  default: "",
  promise: "A tag with the name of a built-in type.",
};

export const commands: readonly Command[] = [
  {
    resource: "parts",
    method: "list",
    request: "GET /parts",
    summary: "List parts.",
    description: "Lists parts, newest first.\n\nThe second paragraph ends a comment: */ evil();",
    parameters: [
      {
        in: "query",
        name: "kinds",
        type: "string",
        enum: ["bolt", "nut", 'a "kind"'],
        list: true,
        description: "The kinds.",
      },
      { in: "query", name: "color_ids", type: "integer", list: true, description: "The colors." },
      { in: "query", name: "order", type: "string", enum: ["created_at", "name"], description: "" },
      { in: "query", name: "in_stock", type: "boolean", description: "" },
      { in: "query", name: "limit", type: "integer", minimum: 1, maximum: 100, description: "" },
      { in: "query", name: "page_num", type: "integer", description: "" },
    ],
    paginated: true,
    secrets: [],
    columns: [
      "part_id",
      "kind",
      "price",
      "is_new",
      "note",
      "unit",
      "size_range",
      "tags_by_language",
      "free_form",
      "made_by.first_name",
      "made_by.knows",
      "sub_parts",
      "inline.deep_name.deeper_name",
    ],
  },
  {
    resource: "parts",
    method: "create",
    request: "POST /parts",
    summary: "Add a part.",
    description: "",
    parameters: [
      { in: "body", name: "size_name", type: "string", description: "", required: true },
      { in: "body", name: "weight_kg", type: "number", description: "" },
      { in: "body", name: "kind", type: "string", enum: ["bolt", "nut", 'a "kind"'], description: "", required: true },
    ],
    body: "required",
    secrets: [],
    columns: [
      "part_id",
      "kind",
      "price",
      "is_new",
      "note",
      "unit",
      "size_range",
      "tags_by_language",
      "free_form",
      "made_by.first_name",
      "made_by.knows",
      "sub_parts",
      "inline.deep_name.deeper_name",
    ],
  },
  {
    resource: "parts",
    method: "put_box",
    request: "PUT /parts/{part_id}/boxes/{box-name}",
    summary: "Move a part.",
    description: "",
    parameters: [
      { in: "path", name: "part_id", type: "integer", required: true, description: "The part." },
      { in: "path", name: "box_name", type: "string", required: true, description: "The box." },
      { in: "body", name: "shelf_name", type: "string", description: "", required: true },
      { in: "body", name: "moved_by", type: "json", description: "" },
    ],
    body: "optional",
    secrets: [],
    columns: ["moved_at"],
  },
  {
    resource: "parts",
    method: "delete_box",
    request: "DELETE /parts/{part_id}/boxes/{box-name}",
    summary: "Take a part out of its box.",
    description: "",
    parameters: [
      { in: "path", name: "part_id", type: "integer", required: true, description: "The part." },
      { in: "path", name: "box_name", type: "string", required: true, description: "The box." },
    ],
    confirm: true,
    secrets: [],
    columns: [],
  },
  {
    resource: "parts",
    method: "constructor_",
    request: "PATCH /parts/{part_id}",
    summary: "Change a part.",
    description: "",
    parameters: [
      { in: "path", name: "part_id", type: "integer", required: true, description: "" },
      { in: "query", name: "dry_run", type: "boolean", required: true, description: "" },
      { in: "body", name: "size_name", type: "string", description: "", required: true },
      { in: "body", name: "weight_kg", type: "number", description: "" },
      { in: "body", name: "kind", type: "string", enum: ["bolt", "nut", 'a "kind"'], description: "", required: true },
    ],
    body: "optional",
    secrets: [],
    columns: [
      "part_id",
      "kind",
      "price",
      "is_new",
      "note",
      "unit",
      "size_range",
      "tags_by_language",
      "free_form",
      "made_by.first_name",
      "made_by.knows",
      "sub_parts",
      "inline.deep_name.deeper_name",
    ],
  },
  {
    resource: "default",
    method: "get_default_body_query",
    request: "GET /reserved/{default}/{body}/{query}/{options}",
    summary: "",
    description: "",
    parameters: [
      { in: "path", name: "default", type: "boolean", required: true, description: "" },
      { in: "path", name: "body", type: "string", required: true, description: "" },
      { in: "path", name: "query", type: "string", required: true, description: "" },
      { in: "path", name: "options", type: "string", required: true, description: "" },
    ],
    secrets: [],
    columns: ["__proto__", "constructor", "a-b", "2fa", "provide_api_key", "größe_x"],
  },
  {
    resource: "promise",
    method: "keep",
    request: "POST /promises",
    summary: "",
    description: "",
    parameters: [
      { in: "body", name: "pin_code", type: "string", description: "A secret.", required: true, secret: true },
      { in: "body", name: "lock", type: "json", description: "", secret: true },
    ],
    body: "required",
    secrets: ["pinCode", "pin_code", "masterKey", "master_key"],
    columns: ["is_kept"],
  },
  {
    resource: "promise",
    method: "look",
    request: "HEAD /promises",
    summary: "",
    description: "",
    parameters: [],
    secrets: [],
    columns: [],
  },
];
