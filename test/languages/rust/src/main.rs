//! Drives all operations of the generated client against the emulator.

use std::num::NonZeroU64;

use client::{Client, Error, types};

#[allow(unused_imports, clippy::all)]
mod client {
    include!(concat!(env!("OUT_DIR"), "/client.rs"));
}

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn id(number: u64) -> NonZeroU64 {
    NonZeroU64::new(number).expect("an ID is positive")
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let authorization = format!("Bearer {}", std::env::var("EMULATOR_KEY")?);
    let headers = [("authorization".parse::<reqwest::header::HeaderName>()?, authorization.parse()?)];
    let http = reqwest::Client::builder().default_headers(headers.into_iter().collect()).build()?;
    let client = Client::new_with_client(&std::env::var("EMULATOR_URL")?, http);
    let credential = make(&client).await?;
    change(&client, credential).await?;
    share(&client, credential).await?;
    fail(&client).await?;
    client.credentials_put_transfer().id(credential).body_map(|it| it.user_id(id(32)).include_dependencies(true)).send().await?;
    client.credentials_delete().id(credential).send().await?;
    println!("rust: 16 operations, an error and a page");
    Ok(())
}

/// Create a credential, get it, and list a page.
async fn make(client: &Client) -> Result<NonZeroU64, Box<dyn std::error::Error>> {
    let types = client.credentials_list_types().send().await?;
    assert!(types.types.contains(&"Database".to_string()));
    let made = client
        .credentials_post()
        .body_map(|it| {
            it.type_(types::CredentialType::AmazonWebServicesS3)
                .username("AKIAEXAMPLE")
                .password("not-a-real-secret-key")
                .name("Made by Rust".to_string())
        })
        .send()
        .await?;
    let found = client.credentials_get().id(made.id).send().await?;
    assert_eq!((found.name.as_str(), found.type_.as_str()), ("Made by Rust", "Amazon Web Services S3"));
    assert_eq!((found.remote_host_id, found.user.username.as_str()), (None, "ada"));
    let list = client
        .credentials_list()
        .type_(vec![types::CredentialsListTypeItem::AmazonWebServicesS3])
        .name("Made by Rust")
        .order(types::CredentialsListOrder::Name)
        .send()
        .await?;
    assert_eq!(list.iter().map(|it| it.id).collect::<Vec<_>>(), [made.id]);
    let page = client.credentials_list().limit(id(5)).page_num(id(2)).send().await?;
    assert_eq!((page.len(), &page.headers()["X-Pagination-Current-Page"]), (5, &"2".parse()?));
    Ok(made.id)
}

/// Change it, use it, and generate keys.
async fn change(client: &Client, credential: NonZeroU64) -> Outcome {
    let note = "For the files that arrive at night.";
    let patched = client.credentials_patch().id(credential).body_map(|it| it.description(note.to_string())).send().await?;
    assert_eq!(patched.description.as_deref(), Some(note));
    let input = types::CredentialInput::builder()
        .type_(types::CredentialType::AmazonWebServicesS3)
        .username("AKIAROTATED")
        .password("not-a-real-key-either");
    let rotated = client.credentials_put().id(credential).body(input).send().await?;
    assert_eq!((rotated.username.as_str(), rotated.description.as_ref()), ("AKIAROTATED", None));
    assert!(rotated.updated_at >= patched.updated_at);
    let login = types::AuthenticateInput::builder()
        .url("https://s3.example.com")
        .remote_host_type(types::AuthenticateInputRemoteHostType::RemoteHostTypesS3Storage)
        .username("AKIAROTATED")
        .password("not-a-real-key-either");
    assert_eq!(client.credentials_post_authenticate().body(login).send().await?.id, credential);
    let keys = client.credentials_post_temporary().id(credential).body_map(|it| it.duration(3600)).send().await?;
    assert!(keys.access_key.starts_with("ASIA"));
    Ok(())
}

/// Share it with users and groups, and revoke the shares.
async fn share(client: &Client, credential: NonZeroU64) -> Outcome {
    let users = types::UserSharesInput::builder().user_ids(vec![id(32)]).permission_level(types::PermissionLevel::Read);
    let shares = client.credentials_put_shares_users().id(credential).body(users).send().await?;
    assert_eq!(shares.readers.users[0].name, "Grace Example");
    let groups = types::GroupSharesInput::builder().group_ids(vec![id(41)]).permission_level(types::PermissionLevel::Write);
    client.credentials_put_shares_groups().id(credential).body(groups).send().await?;
    let shares = client.credentials_list_shares().id(credential).send().await?;
    assert_eq!((shares.writers.groups[0].id, shares.total_user_shares), (id(41), 2));
    client.credentials_delete_shares_users().id(credential).user_id(id(32)).send().await?;
    client.credentials_delete_shares_groups().id(credential).group_id(id(41)).send().await?;
    let dependencies = client.credentials_list_dependencies().id(id(1001)).user_id(id(32)).send().await?;
    assert_eq!(dependencies[0].object_type, "JobTypes::SqlRunner");
    Ok(())
}

/// A missing credential is a 404.
async fn fail(client: &Client) -> Outcome {
    match client.credentials_get().id(id(999_999)).send().await {
        Err(Error::ErrorResponse(response)) => {
            assert_eq!((response.status().as_u16(), response.code, response.error.as_str()), (404, 404, "not_found"));
            Ok(())
        }
        other => panic!("not an error of the document: {other:?}"),
    }
}
