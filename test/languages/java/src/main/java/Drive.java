import civis.api.CredentialsApi;
import civis.client.ApiClient;
import civis.client.ApiException;
import civis.model.AuthenticateInput;
import civis.model.CredentialInput;
import civis.model.CredentialPatch;
import civis.model.CredentialType;
import civis.model.GroupSharesInput;
import civis.model.PermissionLevel;
import civis.model.TemporaryCredentialInput;
import civis.model.TransferInput;
import civis.model.UserSharesInput;
import java.util.List;

/** Drives all operations of the generated client against the emulator. */
public final class Drive {
  private static final String NOTE = "For the files that arrive at night.";

  private final CredentialsApi credentials;

  private Drive(CredentialsApi credentials) {
    this.credentials = credentials;
  }

  public static void main(String[] arguments) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("EMULATOR_URL"));
    String authorization = "Bearer " + System.getenv("EMULATOR_KEY");
    client.setRequestInterceptor(request -> request.header("Authorization", authorization));
    Drive drive = new Drive(new CredentialsApi(client));
    long id = drive.make();
    drive.change(id);
    drive.share(id);
    drive.fail();
    drive.credentials.credentialsPutTransfer(id, new TransferInput().userId(32L).includeDependencies(true));
    drive.credentials.credentialsDelete(id);
    System.out.println("java: 16 operations, an error and a page");
  }

  /** Create a credential, get it, and list a page. */
  private long make() throws ApiException {
    check(true, credentials.credentialsListTypes().getTypes().contains("Database"));
    var input = login("AKIAEXAMPLE", "not-a-real-secret-key").name("Made by Java");
    long id = credentials.credentialsPost(input).getId();
    var found = credentials.credentialsGet(id);
    check("Made by Java", found.getName());
    check("Amazon Web Services S3", found.getType());
    check(null, found.getRemoteHostId());
    check("ada", found.getUser().getUsername());
    var types = List.of("Database", "Amazon Web Services S3");
    var list = credentials.credentialsList(types, null, null, null, List.of(31L, 32L), "Made by Java", null, null, "name", "asc");
    check(List.of(id), list.stream().map(it -> it.getId()).toList());
    var page = credentials.credentialsListWithHttpInfo(null, null, null, null, null, null, 5, 2, null, null);
    check(5, page.getData().size());
    check(List.of("2"), page.getHeaders().get("x-pagination-current-page"));
    return id;
  }

  /** Change it, use it, and generate keys. */
  private void change(long id) throws ApiException {
    var patched = credentials.credentialsPatch(id, new CredentialPatch().description(NOTE));
    check(NOTE, patched.getDescription());
    var rotated = credentials.credentialsPut(id, login("AKIAROTATED", "not-a-real-key-either"));
    check("AKIAROTATED", rotated.getUsername());
    check(null, rotated.getDescription());
    check(false, rotated.getUpdatedAt().isBefore(patched.getUpdatedAt()));
    var login = new AuthenticateInput()
        .url("https://s3.example.com")
        .remoteHostType(AuthenticateInput.RemoteHostTypeEnum.REMOTE_HOST_TYPES_S3_STORAGE)
        .username("AKIAROTATED")
        .password("not-a-real-key-either");
    check(id, credentials.credentialsPostAuthenticate(login).getId());
    var keys = credentials.credentialsPostTemporary(id, new TemporaryCredentialInput().duration(3600));
    check("ASIA", keys.getAccessKey().substring(0, 4));
  }

  /** Share it with users and groups, and revoke the shares. */
  private void share(long id) throws ApiException {
    var users = new UserSharesInput().userIds(List.of(32L)).permissionLevel(PermissionLevel.READ);
    check("Grace Example", credentials.credentialsPutSharesUsers(id, users).getReaders().getUsers().get(0).getName());
    credentials.credentialsPutSharesGroups(id, new GroupSharesInput().groupIds(List.of(41L)).permissionLevel(PermissionLevel.WRITE));
    var shares = credentials.credentialsListShares(id);
    check(41L, shares.getWriters().getGroups().get(0).getId());
    check(2, shares.getTotalUserShares());
    credentials.credentialsDeleteSharesUsers(id, 32L);
    credentials.credentialsDeleteSharesGroups(id, 41L);
    check("JobTypes::SqlRunner", credentials.credentialsListDependencies(1001L, 32L).get(0).getObjectType());
  }

  /** A missing credential is a 404. */
  private void fail() {
    try {
      credentials.credentialsGet(999_999L);
    } catch (ApiException error) {
      check(404, error.getCode());
      check(true, error.getResponseBody().contains("\"not_found\""));
      return;
    }
    throw new AssertionError("credential 999999 is there");
  }

  private static CredentialInput login(String username, String password) {
    return new CredentialInput().type(CredentialType.AMAZON_WEB_SERVICES_S3).username(username).password(password);
  }

  private static void check(Object expected, Object found) {
    if (expected == null ? found != null : !expected.equals(found)) {
      throw new AssertionError("expected " + expected + ", found " + found);
    }
  }
}
