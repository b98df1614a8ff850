// Generated from spec/credentials.yaml by npm run generate. Do not edit.

/** The OpenAPI document, whole. */
export const document: object = {
  openapi: "3.1.0",
  info: {
    title: "Civis Platform Credentials",
    summary: "Store, share, hand over and use the credentials of Civis Platform users.",
    version: "0.1.0",
    description:
      "The Credentials resource of the Civis Platform API, described by hand from the methods of the official\nPython client and from recorded exchanges. It is not an official document of Civis Analytics.\n\n**Spelling.** Query and path parameters are snake_case; bodies are camelCase in both directions. The service\nalso accepts camelCase query names and snake_case request bodies.\n\n**Values.** Times are ISO 8601 in UTC with milliseconds. IDs are positive integers. A password is never part\nof an answer.\n\n**Order.** Lists come newest change first, so an object that changes while its pages are read moves to the\nfront, and one that is deleted pulls the rest one place forward.\n\n**Change.** New fields and new values may appear in answers at any time.\n",
    contact: { name: "Maintainers of civis-credentials" },
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "https://api.civisanalytics.com", description: "Civis Platform" }],
  security: [{ bearer: [] }, { basic: [] }],
  tags: [
    {
      name: "credentials",
      description:
        "Names, passwords and certificates for databases, S3, Salesforce and other hosts, kept on Civis Platform\nand shared with its users and groups.\n",
    },
  ],
  paths: {
    "/credentials": {
      get: {
        operationId: "list",
        tags: ["credentials"],
        summary: "List credentials",
        description:
          "Lists the credentials that the caller can see, one page at a time. A page past the last one is an empty\narray.\n",
        "x-stable-order": { query: { order: "created_at", order_dir: "asc" }, key: "id" },
        parameters: [
          {
            name: "type",
            in: "query",
            description:
              "The type (or types) of credentials to return. One or more of: Amazon Web Services S3, Bitbucket,\nCASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Github, Salesforce User,\nSalesforce Client, and TableauUser. Several types travel as one comma-separated value.\n",
            style: "form",
            explode: false,
            schema: {
              type: "array",
              items: {
                type: "string",
                enum: [
                  "Amazon Web Services S3",
                  "Bitbucket",
                  "CASS/NCOA PAF",
                  "Certificate",
                  "Civis Platform",
                  "Custom",
                  "Database",
                  "Google",
                  "Github",
                  "Salesforce User",
                  "Salesforce Client",
                  "TableauUser",
                ],
              },
            },
            example: ["Database", "Salesforce User"],
          },
          {
            name: "remote_host_id",
            in: "query",
            description: "The ID of the remote host associated with the credentials to return.",
            schema: { type: "integer", format: "int64", minimum: 1 },
            example: 7,
          },
          {
            name: "default",
            in: "query",
            description:
              "If true, returns a list with a single credential, which is the current user's default credential.",
            schema: { type: "boolean" },
            example: true,
          },
          {
            name: "system_credentials",
            in: "query",
            description:
              "If true, only returns system credentials. System credentials can only be created and viewed by Civis\nAdmins.\n",
            schema: { type: "boolean" },
            example: false,
          },
          {
            name: "users",
            in: "query",
            description:
              "The IDs of users. If specified, returns the credentials owned by these users on which the requesting\nuser has at least read access. Several IDs travel as one comma-separated value.\n",
            style: "form",
            explode: false,
            schema: { type: "array", items: { type: "integer", format: "int64", minimum: 1 } },
            example: [31, 32],
          },
          {
            name: "name",
            in: "query",
            description:
              "Filters the credentials returned by name: any full name that contains this string is returned.\n",
            schema: { type: "string" },
            example: "Warehouse",
          },
          {
            name: "limit",
            in: "query",
            description: "The number of results to return in one page. Defaults to its maximum of 1000.",
            schema: { type: "integer", minimum: 1, maximum: 1000, default: 1000 },
            example: 50,
          },
          {
            name: "page_num",
            in: "query",
            description: "The page number of the results to return. Defaults to the first page, 1.",
            schema: { type: "integer", minimum: 1, default: 1 },
            example: 2,
          },
          {
            name: "order",
            in: "query",
            description:
              "The field on which to order the results. Must be one of: updated_at, created_at, name. Defaults to\nupdated_at.\n",
            schema: { type: "string", enum: ["updated_at", "created_at", "name"], default: "updated_at" },
            example: "name",
          },
          {
            name: "order_dir",
            in: "query",
            description:
              "The direction in which to sort, either asc (ascending) or desc (descending). Defaults to desc.",
            schema: { type: "string", enum: ["asc", "desc"], default: "desc" },
            example: "asc",
          },
        ],
        responses: {
          "200": {
            description: "One page of credentials.",
            headers: {
              "X-Request-Id": { $ref: "#/components/headers/RequestId" },
              "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
              "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
              "X-Pagination-Current-Page": { $ref: "#/components/headers/CurrentPage" },
              "X-Pagination-Per-Page": { $ref: "#/components/headers/PerPage" },
              "X-Pagination-Total-Pages": { $ref: "#/components/headers/TotalPages" },
              "X-Pagination-Total-Entries": { $ref: "#/components/headers/TotalEntries" },
            },
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Credential" } },
                examples: {
                  page: {
                    summary: "A page with two credentials",
                    value: [
                      {
                        id: 1021,
                        name: "Warehouse, read only",
                        type: "Database",
                        username: "reporting",
                        description: "For the nightly reports.",
                        owner: "ada",
                        user: { id: 31, name: "Ada Example", username: "ada", initials: "AE", online: true },
                        remoteHostId: 7,
                        remoteHostName: "Example Warehouse",
                        state: null,
                        createdAt: "2026-04-17T18:21:18.000Z",
                        updatedAt: "2026-05-02T09:00:00.000Z",
                        default: true,
                        oauth: false,
                      },
                      {
                        id: 1020,
                        name: "Landing bucket",
                        type: "Amazon Web Services S3",
                        username: "AKIAEXAMPLE",
                        description: null,
                        owner: "ada",
                        user: { id: 31, name: "Ada Example", username: "ada", initials: "AE", online: true },
                        remoteHostId: null,
                        remoteHostName: null,
                        state: null,
                        createdAt: "2026-03-01T12:00:00.000Z",
                        updatedAt: "2026-03-01T12:00:00.000Z",
                        default: false,
                        oauth: false,
                      },
                    ],
                  },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
      post: {
        operationId: "post",
        tags: ["credentials"],
        summary: "Create a credential",
        description:
          "Creates a credential that belongs to the caller. A credential created without a name gets its username as\nname.\n",
        requestBody: {
          required: true,
          description: "The credential to create.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CredentialInput" },
              examples: {
                database: {
                  summary: "A database login",
                  value: {
                    type: "Database",
                    username: "reporting",
                    password: "not-a-real-password",
                    name: "Warehouse, read only",
                    description: "For the nightly reports.",
                    remoteHostId: 7,
                    default: true,
                  },
                },
                s3: {
                  summary: "An S3 key, with the fewest fields",
                  value: { type: "Amazon Web Services S3", username: "AKIAEXAMPLE", password: "not-a-real-secret-key" },
                },
              },
            },
          },
        },
        responses: {
          "201": { $ref: "#/components/responses/Credential" },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "409": { $ref: "#/components/responses/Conflict" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/types": {
      get: {
        operationId: "listTypes",
        tags: ["credentials"],
        summary: "List credential types",
        description:
          "Lists the types that a credential can have. The service has also been seen to answer with the bare array\ninstead of an object that holds it.\n",
        responses: {
          "200": {
            description: "The credential types.",
            headers: {
              "X-Request-Id": { $ref: "#/components/headers/RequestId" },
              "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
              "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/CredentialTypes" },
                examples: {
                  types: {
                    summary: "Three types",
                    value: { types: ["Amazon Web Services S3", "Certificate", "Database"] },
                  },
                },
              },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/authenticate": {
      post: {
        operationId: "postAuthenticate",
        tags: ["credentials"],
        summary: "Authenticate against a remote host",
        description:
          'Tries a username and a password on a remote host, and answers with the credential. The service has also\nbeen seen to answer with `{"success": true}` instead. A login that the host refuses is a 400 with the\nerror `authentication_error`.\n',
        requestBody: {
          required: true,
          description: "The host, and the login to try on it.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/AuthenticateInput" },
              examples: {
                redshift: {
                  summary: "A Redshift cluster",
                  value: {
                    url: "jdbc:redshift://warehouse.example.com:5439/reports",
                    remoteHostType: "RemoteHostTypes::Redshift",
                    username: "reporting",
                    password: "not-a-real-password",
                  },
                },
              },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/Credential" },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}": {
      parameters: [{ $ref: "#/components/parameters/CredentialId" }],
      get: {
        operationId: "get",
        tags: ["credentials"],
        summary: "Get a credential",
        description: "Gets one credential. Its password stays with the service.",
        responses: {
          "200": { $ref: "#/components/responses/Credential" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
      put: {
        operationId: "put",
        tags: ["credentials"],
        summary: "Update an existing credential",
        description: "Replaces a credential. To change some attributes and leave the others as they are, use PATCH.",
        requestBody: {
          required: true,
          description: "The whole credential, as it shall be.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CredentialInput" },
              examples: {
                database: {
                  summary: "A database login",
                  value: {
                    type: "Database",
                    username: "reporting",
                    password: "not-a-real-password",
                    name: "Warehouse, read only",
                    description: "For the nightly reports.",
                    remoteHostId: 7,
                    default: true,
                  },
                },
                s3: {
                  summary: "An S3 key, with the fewest fields",
                  value: { type: "Amazon Web Services S3", username: "AKIAEXAMPLE", password: "not-a-real-secret-key" },
                },
              },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/Credential" },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "409": { $ref: "#/components/responses/Conflict" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
      patch: {
        operationId: "patch",
        tags: ["credentials"],
        summary: "Update some attributes of a credential",
        description: "Changes the attributes that the body holds, and leaves the others as they are.",
        requestBody: {
          required: true,
          description: "The attributes to change.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CredentialPatch" },
              examples: {
                password: { summary: "A new password", value: { password: "not-a-real-password-either" } },
                describe: {
                  summary: "A new name and description",
                  value: { name: "Warehouse", description: "For the nightly reports." },
                },
              },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/Credential" },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "409": { $ref: "#/components/responses/Conflict" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
      delete: {
        operationId: "delete",
        tags: ["credentials"],
        summary: "Delete a credential",
        description: "Deletes a credential for good.",
        responses: {
          "204": { $ref: "#/components/responses/NoContent" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "409": { $ref: "#/components/responses/Conflict" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}/temporary": {
      parameters: [{ $ref: "#/components/parameters/CredentialId" }],
      post: {
        operationId: "postTemporary",
        tags: ["credentials"],
        summary: "Generate a temporary credential for accessing S3",
        description: "Generates keys from a credential of the type Amazon Web Services S3. They end by themselves.",
        requestBody: {
          required: false,
          description: "How long the keys shall work.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/TemporaryCredentialInput" },
              examples: { hour: { summary: "Keys for one hour", value: { duration: 3600 } } },
            },
          },
        },
        responses: {
          "200": {
            description: "The temporary credential. Its secret parts are shown only this once.",
            headers: {
              "X-Request-Id": { $ref: "#/components/headers/RequestId" },
              "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
              "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/TemporaryCredential" },
                examples: {
                  keys: {
                    summary: "Temporary keys",
                    value: {
                      accessKey: "ASIAEXAMPLE",
                      secretAccessKey: "not-a-real-secret-key",
                      sessionToken: "not-a-real-session-token",
                    },
                  },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "409": { $ref: "#/components/responses/Conflict" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}/dependencies": {
      parameters: [{ $ref: "#/components/parameters/CredentialId" }],
      get: {
        operationId: "listDependencies",
        tags: ["credentials"],
        summary: "List dependent objects for this object",
        description:
          "Lists the objects that use this credential and, for a target user, what that user may do with each.\n",
        parameters: [
          {
            name: "user_id",
            in: "query",
            description: "The ID of the target user.",
            schema: { type: "integer", format: "int64", minimum: 1 },
            example: 32,
          },
        ],
        responses: {
          "200": {
            description: "The dependent objects.",
            headers: {
              "X-Request-Id": { $ref: "#/components/headers/RequestId" },
              "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
              "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
            },
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Dependency" } },
                examples: {
                  dependencies: {
                    summary: "A script that uses the credential",
                    value: [
                      {
                        objectType: "JobTypes::SqlRunner",
                        fcoType: "scripts/sql",
                        id: 5501,
                        name: "Nightly report",
                        permissionLevel: "read",
                        description: null,
                        shareable: true,
                      },
                    ],
                  },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}/shares": {
      parameters: [{ $ref: "#/components/parameters/CredentialId" }],
      get: {
        operationId: "listShares",
        tags: ["credentials"],
        summary: "List users and groups permissioned on this object",
        description: "Lists who may read, write and manage a credential.",
        responses: {
          "200": { $ref: "#/components/responses/Shares" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}/shares/users": {
      parameters: [{ $ref: "#/components/parameters/CredentialId" }],
      put: {
        operationId: "putSharesUsers",
        tags: ["credentials"],
        summary: "Set the permissions users have on this object",
        description: "Gives each of these users one permission level, in place of the level the user had before.",
        requestBody: {
          required: true,
          description: "The users, and the level for all of them.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/UserSharesInput" },
              examples: {
                readers: {
                  summary: "Two readers, without an e-mail",
                  value: { userIds: [32, 33], permissionLevel: "read", sendSharedEmail: false },
                },
              },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/Shares" },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "409": { $ref: "#/components/responses/Conflict" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}/shares/users/{user_id}": {
      parameters: [
        { $ref: "#/components/parameters/CredentialId" },
        {
          name: "user_id",
          in: "path",
          required: true,
          description: "The ID of the user.",
          schema: { type: "integer", format: "int64", minimum: 1 },
          example: 32,
        },
      ],
      delete: {
        operationId: "deleteSharesUsers",
        tags: ["credentials"],
        summary: "Revoke the permissions a user has on this object",
        description: "Revokes what a user may do with a credential.",
        responses: {
          "204": { $ref: "#/components/responses/NoContent" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}/shares/groups": {
      parameters: [{ $ref: "#/components/parameters/CredentialId" }],
      put: {
        operationId: "putSharesGroups",
        tags: ["credentials"],
        summary: "Set the permissions groups have on this object",
        description: "Gives each of these groups one permission level, in place of the level the group had before.",
        requestBody: {
          required: true,
          description: "The groups, and the level for all of them.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/GroupSharesInput" },
              examples: {
                writers: {
                  summary: "A group of writers, with a personal e-mail",
                  value: {
                    groupIds: [41],
                    permissionLevel: "write",
                    shareEmailBody: "You can now change the warehouse login.",
                    sendSharedEmail: true,
                  },
                },
              },
            },
          },
        },
        responses: {
          "200": { $ref: "#/components/responses/Shares" },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "409": { $ref: "#/components/responses/Conflict" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}/shares/groups/{group_id}": {
      parameters: [
        { $ref: "#/components/parameters/CredentialId" },
        {
          name: "group_id",
          in: "path",
          required: true,
          description: "The ID of the group.",
          schema: { type: "integer", format: "int64", minimum: 1 },
          example: 41,
        },
      ],
      delete: {
        operationId: "deleteSharesGroups",
        tags: ["credentials"],
        summary: "Revoke the permissions a group has on this object",
        description: "Revokes what a group may do with a credential.",
        responses: {
          "204": { $ref: "#/components/responses/NoContent" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
    "/credentials/{id}/transfer": {
      parameters: [{ $ref: "#/components/parameters/CredentialId" }],
      put: {
        operationId: "putTransfer",
        tags: ["credentials"],
        summary: "Transfer ownership of this object to another user",
        description: "Makes another user the owner of a credential, and can give that user its dependencies too.",
        requestBody: {
          required: true,
          description: "Who gets the credential, and what goes with it.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/TransferInput" },
              examples: {
                colleague: {
                  summary: "Hand over with dependencies",
                  value: {
                    userId: 32,
                    includeDependencies: true,
                    emailBody: "The warehouse login is yours now.",
                    sendEmail: true,
                  },
                },
              },
            },
          },
        },
        responses: {
          "200": {
            description: "What happened to the dependent objects.",
            headers: {
              "X-Request-Id": { $ref: "#/components/headers/RequestId" },
              "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
              "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
            },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Transfer" },
                examples: {
                  transfer: {
                    summary: "One dependency, shared",
                    value: {
                      dependencies: [
                        {
                          objectType: "JobTypes::SqlRunner",
                          fcoType: "scripts/sql",
                          id: 5501,
                          name: "Nightly report",
                          permissionLevel: "manage",
                          description: null,
                          shared: true,
                        },
                      ],
                    },
                  },
                },
              },
            },
          },
          "400": { $ref: "#/components/responses/BadRequest" },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "403": { $ref: "#/components/responses/Forbidden" },
          "404": { $ref: "#/components/responses/NotFound" },
          "409": { $ref: "#/components/responses/Conflict" },
          "429": { $ref: "#/components/responses/TooManyRequests" },
          "5XX": { $ref: "#/components/responses/ServerError" },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      bearer: {
        type: "http",
        scheme: "bearer",
        description: "The API key as a bearer token: `Authorization: Bearer KEY`.",
      },
      basic: { type: "http", scheme: "basic", description: "The API key as user name, with an empty password." },
    },
    parameters: {
      CredentialId: {
        name: "id",
        in: "path",
        required: true,
        description: "The ID of the credential.",
        schema: { type: "integer", format: "int64", minimum: 1 },
        example: 1021,
      },
    },
    headers: {
      RequestId: {
        description: "The ID of this request. Civis support can find the request by it.",
        schema: { type: "string" },
        example: "5f3a9c1e-0000-4000-8000-000000000001",
      },
      RateLimitLimit: {
        description: "How many requests the caller may make in the current window. Sent on some answers only.",
        schema: { type: "integer", minimum: 0 },
        example: 1000,
      },
      RateLimitRemaining: {
        description: "How many requests the caller has left in the current window. Sent on some answers only.",
        schema: { type: "integer", minimum: 0 },
        example: 998,
      },
      RetryAfter: {
        description: "How long to wait before the next try, in seconds or as an HTTP date.",
        schema: { type: "string" },
        example: "5",
      },
      Challenge: {
        description: "The authentication schemes that the service takes.",
        schema: { type: "string" },
        example: 'Basic realm="Civis Platform"',
      },
      CurrentPage: {
        description: "The number of this page, from 1.",
        schema: { type: "integer", minimum: 1 },
        example: 1,
      },
      PerPage: {
        description: "The number of results in a full page.",
        schema: { type: "integer", minimum: 1 },
        example: 1000,
      },
      TotalPages: { description: "The number of pages.", schema: { type: "integer", minimum: 0 }, example: 3 },
      TotalEntries: {
        description: "The number of results in all pages.",
        schema: { type: "integer", minimum: 0 },
        example: 2500,
      },
    },
    responses: {
      Credential: {
        description: "The credential.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/Credential" },
            examples: {
              database: {
                summary: "A database login",
                value: {
                  id: 1021,
                  name: "Warehouse, read only",
                  type: "Database",
                  username: "reporting",
                  description: "For the nightly reports.",
                  owner: "ada",
                  user: { id: 31, name: "Ada Example", username: "ada", initials: "AE", online: true },
                  remoteHostId: 7,
                  remoteHostName: "Example Warehouse",
                  state: null,
                  createdAt: "2026-04-17T18:21:18.000Z",
                  updatedAt: "2026-05-02T09:00:00.000Z",
                  default: true,
                  oauth: false,
                },
              },
            },
          },
        },
      },
      Shares: {
        description: "Who may read, write and manage the credential now.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/Shares" },
            examples: {
              shares: {
                summary: "Two readers, a group of writers and the owner",
                value: {
                  readers: {
                    users: [
                      { id: 32, name: "Grace Example" },
                      { id: 33, name: "Alan Example" },
                    ],
                    groups: [],
                  },
                  writers: { users: [], groups: [{ id: 41, name: "Data Engineering" }] },
                  owners: { users: [{ id: 31, name: "Ada Example" }], groups: [] },
                  totalUserShares: 3,
                  totalGroupShares: 1,
                },
              },
            },
          },
        },
      },
      NoContent: {
        description: "Done. The answer has no body.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
        },
      },
      BadRequest: {
        description: "The request is not what the operation takes, or a remote host refused a login.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorBody" },
            examples: {
              badRequest: {
                summary: "A field that is missing",
                value: { error: "bad_request", errorDescription: "The body needs a username.", code: 400 },
              },
              authentication: {
                summary: "A login that the host refuses",
                value: {
                  error: "authentication_error",
                  errorDescription: "Username or password is incorrect.",
                  code: 400,
                },
              },
            },
          },
        },
      },
      Unauthorized: {
        description: "The request carries no valid API key.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "WWW-Authenticate": { $ref: "#/components/headers/Challenge" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorBody" },
            examples: {
              unauthorized: {
                summary: "No valid key",
                value: { error: "unauthorized", errorDescription: "The API key is missing or not valid.", code: 401 },
              },
            },
          },
        },
      },
      Forbidden: {
        description: "The caller may not do this.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorBody" },
            examples: {
              forbidden: {
                summary: "Reserved for admins",
                value: { error: "forbidden", errorDescription: "Only Civis Admins can do this.", code: 403 },
              },
            },
          },
        },
      },
      NotFound: {
        description: "There is no such object, or the caller may not see it.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorBody" },
            examples: {
              notFound: {
                summary: "Nothing there",
                value: {
                  error: "not_found",
                  errorDescription: "The requested endpoint could not be found.",
                  code: 404,
                },
              },
            },
          },
        },
      },
      Conflict: {
        description: "The request is at odds with the present state of the object.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorBody" },
            examples: {
              conflict: {
                summary: "At odds with the present state",
                value: { error: "conflict", errorDescription: "The credential is in use.", code: 409 },
              },
            },
          },
        },
      },
      TooManyRequests: {
        description: "The caller has made too many requests, and may try again later.",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
          "Retry-After": { $ref: "#/components/headers/RetryAfter" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorBody" },
            examples: {
              tooManyRequests: {
                summary: "Over the rate limit",
                value: { error: "rate_limited", errorDescription: "Rate limit exceeded.", code: 429 },
              },
            },
          },
        },
      },
      ServerError: {
        description: "The service, or a proxy on the way to it, failed. The body of a proxy may be HTML, or empty.\n",
        headers: {
          "X-Request-Id": { $ref: "#/components/headers/RequestId" },
          "X-RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
          "X-RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/ErrorBody" },
            examples: {
              badGateway: {
                summary: "The service cannot be reached",
                value: { error: "bad_gateway", errorDescription: "The service could not be reached.", code: 502 },
              },
            },
          },
        },
      },
    },
    schemas: {
      Credential: {
        description: "A credential, without its password.",
        type: "object",
        required: [
          "id",
          "name",
          "type",
          "username",
          "description",
          "owner",
          "user",
          "remoteHostId",
          "remoteHostName",
          "state",
          "createdAt",
          "updatedAt",
          "default",
          "oauth",
        ],
        properties: {
          id: {
            description: "The ID of the credential.",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [1021],
          },
          name: {
            description: "The name identifying the credential.",
            type: "string",
            examples: ["Warehouse, read only"],
          },
          type: {
            description: "The credential's type. New types may appear at any time.",
            type: "string",
            examples: ["Database"],
          },
          username: { description: "The username for the credential.", type: "string", examples: ["reporting"] },
          description: {
            description: "A long description of the credential.",
            type: ["string", "null"],
            examples: ["For the nightly reports."],
          },
          owner: {
            description: "The username of the user who this credential belongs to. Using `user.username` is preferred.",
            type: "string",
            examples: ["ada"],
          },
          user: { $ref: "#/components/schemas/User" },
          remoteHostId: {
            description: "The ID of the remote host associated with this credential.",
            type: ["integer", "null"],
            format: "int64",
            minimum: 1,
            examples: [7],
          },
          remoteHostName: {
            description: "The name of the remote host associated with this credential.",
            type: ["string", "null"],
            examples: ["Example Warehouse"],
          },
          state: {
            description: "The U.S. state for the credential. Only for VAN credentials.",
            type: ["string", "null"],
            examples: ["IL"],
          },
          createdAt: {
            description: "The creation time for this credential.",
            type: "string",
            format: "date-time",
            examples: ["2026-04-17T18:21:18.000Z"],
          },
          updatedAt: {
            description: "The last modification time for this credential.",
            type: "string",
            format: "date-time",
            examples: ["2026-05-02T09:00:00.000Z"],
          },
          default: {
            description: "Whether or not the credential is a default. Only for Database credentials.",
            type: "boolean",
            examples: [true],
          },
          oauth: {
            description: "Whether or not the credential is an OAuth credential.",
            type: "boolean",
            examples: [false],
          },
        },
      },
      User: {
        description: "The user who a credential belongs to.",
        type: "object",
        required: ["id", "name", "username", "initials", "online"],
        properties: {
          id: { description: "The ID of this user.", type: "integer", format: "int64", minimum: 1, examples: [31] },
          name: { description: "This user's name.", type: "string", examples: ["Ada Example"] },
          username: { description: "This user's username.", type: "string", examples: ["ada"] },
          initials: { description: "This user's initials.", type: ["string", "null"], examples: ["AE"] },
          online: { description: "Whether this user is online.", type: "boolean", examples: [true] },
        },
      },
      CredentialType: {
        description: "The type of a credential that can be created or edited via this API.",
        type: "string",
        enum: [
          "Amazon Web Services S3",
          "CASS/NCOA PAF",
          "Certificate",
          "Civis Platform",
          "Custom",
          "Database",
          "Google",
          "Salesforce User",
          "Salesforce Client",
          "TableauUser",
        ],
        examples: ["Database"],
      },
      CredentialInput: {
        description: "A credential to create, or to put in the place of another.",
        type: "object",
        required: ["type", "username", "password"],
        properties: {
          type: {
            description:
              "The type of credential. Only these types can be created or edited via this API: Amazon Web Services S3,\nCASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Salesforce User, Salesforce\nClient, TableauUser.\n",
            $ref: "#/components/schemas/CredentialType",
          },
          username: { description: "The username for the credential.", type: "string", examples: ["reporting"] },
          password: {
            description: "The password for the credential.",
            type: "string",
            format: "password",
            writeOnly: true,
            examples: ["not-a-real-password"],
          },
          name: {
            description: "The name identifying the credential.",
            type: "string",
            examples: ["Warehouse, read only"],
          },
          description: {
            description: "A long description of the credential.",
            type: "string",
            examples: ["For the nightly reports."],
          },
          remoteHostId: {
            description: "The ID of the remote host associated with the credential.",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [7],
          },
          userId: {
            description:
              "The ID of the user the credential is created for. This attribute is only accepted if you are a Civis\nAdmin User.\n",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [32],
          },
          state: {
            description: "The U.S. state for the credential. Only for VAN credentials.",
            type: "string",
            examples: ["IL"],
          },
          systemCredential: {
            description:
              "Sets a credential to be a system credential. System credentials can only be created by Civis Admins and\nwill create a credential owned by the Civis Robot user.\n",
            type: "boolean",
            examples: [false],
          },
          default: {
            description: "Whether or not the credential is a default. Only for Database credentials.",
            type: "boolean",
            examples: [true],
          },
          oauth: {
            description: "Whether or not the credential is an OAuth credential.",
            type: "boolean",
            examples: [false],
          },
        },
      },
      CredentialPatch: {
        description: "The attributes of a credential to change.",
        type: "object",
        properties: {
          type: {
            description:
              "The type of credential. Only these types can be created or edited via this API: Amazon Web Services S3,\nCASS/NCOA PAF, Certificate, Civis Platform, Custom, Database, Google, Salesforce User, Salesforce\nClient, TableauUser.\n",
            $ref: "#/components/schemas/CredentialType",
          },
          username: { description: "The username for the credential.", type: "string", examples: ["reporting"] },
          password: {
            description: "The password for the credential.",
            type: "string",
            format: "password",
            writeOnly: true,
            examples: ["not-a-real-password"],
          },
          name: {
            description: "The name identifying the credential.",
            type: "string",
            examples: ["Warehouse, read only"],
          },
          description: {
            description: "A long description of the credential.",
            type: "string",
            examples: ["For the nightly reports."],
          },
          remoteHostId: {
            description: "The ID of the remote host associated with the credential.",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [7],
          },
          userId: {
            description:
              "The ID of the user the credential is created for. This attribute is only accepted if you are a Civis\nAdmin User.\n",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [32],
          },
          state: {
            description: "The U.S. state for the credential. Only for VAN credentials.",
            type: "string",
            examples: ["IL"],
          },
          systemCredential: {
            description:
              "Sets a credential to be a system credential. System credentials can only be created by Civis Admins and\nwill create a credential owned by the Civis Robot user.\n",
            type: "boolean",
            examples: [false],
          },
          default: {
            description: "Whether or not the credential is a default. Only for Database credentials.",
            type: "boolean",
            examples: [true],
          },
          oauth: {
            description: "Whether or not the credential is an OAuth credential.",
            type: "boolean",
            examples: [false],
          },
        },
      },
      CredentialTypes: {
        description: "The types that a credential can have.",
        type: "object",
        required: ["types"],
        properties: {
          types: {
            description: "The list of acceptable credential types.",
            type: "array",
            items: { type: "string", examples: ["Database"] },
          },
        },
      },
      AuthenticateInput: {
        description: "A login to try on a remote host.",
        type: "object",
        required: ["url", "remoteHostType", "username", "password"],
        properties: {
          url: {
            description: "The URL to your host.",
            type: "string",
            examples: ["jdbc:redshift://warehouse.example.com:5439/reports"],
          },
          remoteHostType: {
            description:
              "The type of remote host. One of: RemoteHostTypes::Bigquery, RemoteHostTypes::Bitbucket,\nRemoteHostTypes::GitSSH, RemoteHostTypes::Github, RemoteHostTypes::GoogleDoc, RemoteHostTypes::JDBC,\nRemoteHostTypes::Postgres, RemoteHostTypes::Redshift, RemoteHostTypes::S3Storage, and\nRemoteHostTypes::Salesforce.\n",
            type: "string",
            enum: [
              "RemoteHostTypes::Bigquery",
              "RemoteHostTypes::Bitbucket",
              "RemoteHostTypes::GitSSH",
              "RemoteHostTypes::Github",
              "RemoteHostTypes::GoogleDoc",
              "RemoteHostTypes::JDBC",
              "RemoteHostTypes::Postgres",
              "RemoteHostTypes::Redshift",
              "RemoteHostTypes::S3Storage",
              "RemoteHostTypes::Salesforce",
            ],
            examples: ["RemoteHostTypes::Redshift"],
          },
          username: { description: "The username for the credential.", type: "string", examples: ["reporting"] },
          password: {
            description: "The password for the credential.",
            type: "string",
            format: "password",
            writeOnly: true,
            examples: ["not-a-real-password"],
          },
        },
      },
      TemporaryCredentialInput: {
        description: "How long temporary keys shall work.",
        type: "object",
        properties: {
          duration: {
            description:
              "The number of seconds the temporary credential should be valid. Defaults to 15 minutes. Must not be less\nthan 15 minutes or greater than 36 hours.\n",
            type: "integer",
            minimum: 900,
            maximum: 129600,
            default: 900,
            examples: [3600],
          },
        },
      },
      TemporaryCredential: {
        description: "Keys for S3 that end by themselves.",
        type: "object",
        required: ["accessKey", "secretAccessKey", "sessionToken"],
        properties: {
          accessKey: { description: "The identifier of the credential.", type: "string", examples: ["ASIAEXAMPLE"] },
          secretAccessKey: {
            description: "The secret part of the credential.",
            type: "string",
            format: "password",
            examples: ["not-a-real-secret-key"],
          },
          sessionToken: {
            description: "The session token identifier.",
            type: "string",
            format: "password",
            examples: ["not-a-real-session-token"],
          },
        },
      },
      PermissionLevel: {
        description: "What somebody may do with an object: read it, write it, or manage it.",
        type: "string",
        enum: ["read", "write", "manage"],
        examples: ["read"],
      },
      UserSharesInput: {
        description: "Users, and the permission level that each of them gets.",
        type: "object",
        required: ["userIds", "permissionLevel"],
        properties: {
          userIds: {
            description: "An array of one or more user IDs.",
            type: "array",
            minItems: 1,
            items: { type: "integer", format: "int64", minimum: 1, examples: [32] },
          },
          permissionLevel: {
            description: "Options are: read, write, or manage.",
            $ref: "#/components/schemas/PermissionLevel",
          },
          shareEmailBody: {
            description: "Custom body text for e-mail sent on a share.",
            type: "string",
            examples: ["You can now read the warehouse login."],
          },
          sendSharedEmail: {
            description: "Send email to the recipients of a share.",
            type: "boolean",
            examples: [false],
          },
        },
      },
      GroupSharesInput: {
        description: "Groups, and the permission level that each of them gets.",
        type: "object",
        required: ["groupIds", "permissionLevel"],
        properties: {
          groupIds: {
            description: "An array of one or more group IDs.",
            type: "array",
            minItems: 1,
            items: { type: "integer", format: "int64", minimum: 1, examples: [41] },
          },
          permissionLevel: {
            description: "Options are: read, write, or manage.",
            $ref: "#/components/schemas/PermissionLevel",
          },
          shareEmailBody: {
            description: "Custom body text for e-mail sent on a share.",
            type: "string",
            examples: ["You can now change the warehouse login."],
          },
          sendSharedEmail: {
            description: "Send email to the recipients of a share.",
            type: "boolean",
            examples: [true],
          },
        },
      },
      Shares: {
        description: "Who may read, write and manage an object.",
        type: "object",
        required: ["readers", "writers", "owners", "totalUserShares", "totalGroupShares"],
        properties: {
          readers: {
            description: "The users and groups that may read the object.",
            $ref: "#/components/schemas/Grantees",
          },
          writers: {
            description: "The users and groups that may also change the object.",
            $ref: "#/components/schemas/Grantees",
          },
          owners: {
            description: "The users and groups that may also manage the object, its owner among them.",
            $ref: "#/components/schemas/Grantees",
          },
          totalUserShares: {
            description:
              "For owners, the number of total users shared. For writers and readers, the number of visible users\nshared.\n",
            type: "integer",
            minimum: 0,
            examples: [3],
          },
          totalGroupShares: {
            description:
              "For owners, the number of total groups shared. For writers and readers, the number of visible groups\nshared.\n",
            type: "integer",
            minimum: 0,
            examples: [1],
          },
        },
      },
      Grantees: {
        description: "Users and groups that have one permission level.",
        type: "object",
        required: ["users", "groups"],
        properties: {
          users: { description: "The users.", type: "array", items: { $ref: "#/components/schemas/Grantee" } },
          groups: { description: "The groups.", type: "array", items: { $ref: "#/components/schemas/Grantee" } },
        },
      },
      Grantee: {
        description: "A user or a group.",
        type: "object",
        required: ["id", "name"],
        properties: {
          id: {
            description: "The ID of the user or group.",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [32],
          },
          name: { description: "The name of the user or group.", type: "string", examples: ["Grace Example"] },
        },
      },
      Dependency: {
        description: "An object that uses the credential.",
        type: "object",
        required: ["objectType", "fcoType", "id", "name", "permissionLevel", "description", "shareable"],
        properties: {
          objectType: {
            description: "The dependent object's type.",
            type: "string",
            examples: ["JobTypes::SqlRunner"],
          },
          fcoType: {
            description: "The human-readable type of the dependent object.",
            type: "string",
            examples: ["scripts/sql"],
          },
          id: {
            description: "The dependent object's ID.",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [5501],
          },
          name: {
            description: "The dependent object's name, or null if the requesting user cannot read this object.",
            type: ["string", "null"],
            examples: ["Nightly report"],
          },
          permissionLevel: {
            description:
              "The permission level of the target user (not of the user's groups) for the dependent object. Null if\nthere is no target user, or if the object is not shareable (e.g. a database table).\n",
            type: ["string", "null"],
            examples: ["read"],
          },
          description: {
            description: "Additional information about the dependency, if relevant.",
            type: ["string", "null"],
            examples: ["Runs every night."],
          },
          shareable: {
            description: "Whether or not the requesting user can share this object.",
            type: "boolean",
            examples: [true],
          },
        },
      },
      TransferInput: {
        description: "Who gets an object, and what goes with it.",
        type: "object",
        required: ["userId", "includeDependencies"],
        properties: {
          userId: {
            description: "The ID of the target user.",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [32],
          },
          includeDependencies: {
            description: "Whether or not to give manage permissions on all dependencies.",
            type: "boolean",
            examples: [true],
          },
          emailBody: {
            description: "Custom body text for e-mail sent on transfer.",
            type: "string",
            examples: ["The warehouse login is yours now."],
          },
          sendEmail: {
            description: "Whether to send an e-mail to the target user of the transfer.",
            type: "boolean",
            examples: [true],
          },
        },
      },
      Transfer: {
        description: "What happened to the dependent objects of a transferred object.",
        type: "object",
        required: ["dependencies"],
        properties: {
          dependencies: {
            description: "The dependent objects for this object.",
            type: "array",
            items: { $ref: "#/components/schemas/TransferredDependency" },
          },
        },
      },
      TransferredDependency: {
        description: "A dependent object after a transfer.",
        type: "object",
        required: ["objectType", "fcoType", "id", "name", "permissionLevel", "description", "shared"],
        properties: {
          objectType: {
            description: "The dependent object's type.",
            type: "string",
            examples: ["JobTypes::SqlRunner"],
          },
          fcoType: {
            description: "The human-readable type of the dependent object.",
            type: "string",
            examples: ["scripts/sql"],
          },
          id: {
            description: "The dependent object's ID.",
            type: "integer",
            format: "int64",
            minimum: 1,
            examples: [5501],
          },
          name: {
            description: "The dependent object's name, or null if the requesting user cannot read this object.",
            type: ["string", "null"],
            examples: ["Nightly report"],
          },
          permissionLevel: {
            description:
              "The permission level of the target user (not of the user's groups) for the dependent object. Null if\nthere is no target user, or if the object is not shareable (e.g. a database table).\n",
            type: ["string", "null"],
            examples: ["read"],
          },
          description: {
            description: "Additional information about the dependency, if relevant.",
            type: ["string", "null"],
            examples: ["Runs every night."],
          },
          shared: {
            description: "Whether the dependent object was successfully shared with the target user.",
            type: "boolean",
            examples: [true],
          },
        },
      },
      ErrorBody: {
        description: "What went wrong.",
        type: "object",
        required: ["error", "errorDescription", "code"],
        properties: {
          error: { description: "A short name for the kind of error.", type: "string", examples: ["not_found"] },
          errorDescription: {
            description: "A sentence for people.",
            type: "string",
            examples: ["The requested endpoint could not be found."],
          },
          code: { description: "The HTTP status.", type: "integer", minimum: 400, maximum: 599, examples: [404] },
        },
      },
    },
  },
};
