// Generated from spec/credentials.yaml by npm run generate. Do not edit.

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
              description:
                "The username of the user who this credential belongs to. Using `user.username` is preferred.",
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
          description: "The owner of a credential.",
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
          description: "A credential to create, or the new value of an existing one.",
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
              type: ["string", "null"],
              examples: ["For the nightly reports."],
            },
            remoteHostId: {
              description: "The ID of the remote host associated with the credential.",
              type: ["integer", "null"],
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
              type: ["string", "null"],
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
              type: ["string", "null"],
              examples: ["For the nightly reports."],
            },
            remoteHostId: {
              description: "The ID of the remote host associated with the credential.",
              type: ["integer", "null"],
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
              type: ["string", "null"],
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
          description: "A login to test on a remote host.",
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
          description: "The duration of temporary keys.",
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
          description: "Temporary keys for S3.",
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
          description: "A permission on an object: read, write or manage.",
          type: "string",
          enum: ["read", "write", "manage"],
          examples: ["read"],
        },
        UserSharesInput: {
          description: "Users, and the permission level to grant.",
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
          description: "Groups, and the permission level to grant.",
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
          description: "The new owner of an object, and the options of the transfer.",
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
          description: "The dependent objects of a transferred object, and whether they were shared.",
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
          description: "An error.",
          type: "object",
          required: ["error", "errorDescription", "code"],
          properties: {
            error: { description: "A short error code.", type: "string", examples: ["not_found"] },
            errorDescription: {
              description: "A human-readable description.",
              type: "string",
              examples: ["The requested endpoint could not be found."],
            },
            code: { description: "The HTTP status.", type: "integer", minimum: 400, maximum: 599, examples: [404] },
          },
        },
      },
    },
    operations: {
      "credentials.list": {
        query: {
          type: "object",
          required: [],
          properties: {
            type: {
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
            remote_host_id: { type: "integer", format: "int64", minimum: 1 },
            default: { type: "boolean" },
            system_credentials: { type: "boolean" },
            users: { type: "array", items: { type: "integer", format: "int64", minimum: 1 } },
            name: { type: "string" },
            limit: { type: "integer", minimum: 1, maximum: 1000, default: 1000 },
            page_num: { type: "integer", minimum: 1, default: 1 },
            order: { type: "string", enum: ["updated_at", "created_at", "name"], default: "updated_at" },
            order_dir: { type: "string", enum: ["asc", "desc"], default: "desc" },
          },
        },
        responses: {
          "200": { type: "array", items: { $ref: "#/components/schemas/Credential" } },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.post": {
        body: { $ref: "#/components/schemas/CredentialInput" },
        responses: {
          "201": { $ref: "#/components/schemas/Credential" },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "409": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.listTypes": {
        responses: {
          "200": { $ref: "#/components/schemas/CredentialTypes" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.postAuthenticate": {
        body: { $ref: "#/components/schemas/AuthenticateInput" },
        responses: {
          "200": { $ref: "#/components/schemas/Credential" },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.get": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        responses: {
          "200": { $ref: "#/components/schemas/Credential" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.put": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        body: { $ref: "#/components/schemas/CredentialInput" },
        responses: {
          "200": { $ref: "#/components/schemas/Credential" },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "409": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.patch": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        body: { $ref: "#/components/schemas/CredentialPatch" },
        responses: {
          "200": { $ref: "#/components/schemas/Credential" },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "409": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.delete": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        responses: {
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "409": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.postTemporary": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        body: { $ref: "#/components/schemas/TemporaryCredentialInput" },
        responses: {
          "200": { $ref: "#/components/schemas/TemporaryCredential" },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "409": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.listDependencies": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        query: {
          type: "object",
          required: [],
          properties: { user_id: { type: "integer", format: "int64", minimum: 1 } },
        },
        responses: {
          "200": { type: "array", items: { $ref: "#/components/schemas/Dependency" } },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.listShares": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        responses: {
          "200": { $ref: "#/components/schemas/Shares" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.putSharesUsers": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        body: { $ref: "#/components/schemas/UserSharesInput" },
        responses: {
          "200": { $ref: "#/components/schemas/Shares" },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "409": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.deleteSharesUsers": {
        path: {
          type: "object",
          required: ["id", "user_id"],
          properties: {
            id: { type: "integer", format: "int64", minimum: 1 },
            user_id: { type: "integer", format: "int64", minimum: 1 },
          },
        },
        responses: {
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.putSharesGroups": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        body: { $ref: "#/components/schemas/GroupSharesInput" },
        responses: {
          "200": { $ref: "#/components/schemas/Shares" },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "409": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.deleteSharesGroups": {
        path: {
          type: "object",
          required: ["id", "group_id"],
          properties: {
            id: { type: "integer", format: "int64", minimum: 1 },
            group_id: { type: "integer", format: "int64", minimum: 1 },
          },
        },
        responses: {
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
      "credentials.putTransfer": {
        path: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "integer", format: "int64", minimum: 1 } },
        },
        body: { $ref: "#/components/schemas/TransferInput" },
        responses: {
          "200": { $ref: "#/components/schemas/Transfer" },
          "400": { $ref: "#/components/schemas/ErrorBody" },
          "401": { $ref: "#/components/schemas/ErrorBody" },
          "403": { $ref: "#/components/schemas/ErrorBody" },
          "404": { $ref: "#/components/schemas/ErrorBody" },
          "409": { $ref: "#/components/schemas/ErrorBody" },
          "429": { $ref: "#/components/schemas/ErrorBody" },
          "500": { $ref: "#/components/schemas/ErrorBody" },
          "502": { $ref: "#/components/schemas/ErrorBody" },
          "503": { $ref: "#/components/schemas/ErrorBody" },
          "504": { $ref: "#/components/schemas/ErrorBody" },
        },
      },
    },
  };
