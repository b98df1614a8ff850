//! Generates the client from the published document.

use progenitor::{GenerationSettings, Generator, InterfaceStyle};

fn main() {
    let document = std::env::var("OPENAPI_DOCUMENT").expect("OPENAPI_DOCUMENT names openapi-3.0.json");
    println!("cargo:rerun-if-env-changed=OPENAPI_DOCUMENT");
    println!("cargo:rerun-if-changed={document}");
    let file = std::fs::File::open(document).expect("the document can be read");
    let spec: openapiv3::OpenAPI = serde_json::from_reader(file).expect("the document is OpenAPI 3.0");
    let mut generator = Generator::new(GenerationSettings::default().with_interface(InterfaceStyle::Builder));
    let tokens = generator.generate_tokens(&spec).expect("progenitor takes the document");
    let code = prettyplease::unparse(&syn::parse2(tokens).expect("what is generated is Rust"));
    std::fs::write(format!("{}/client.rs", std::env::var("OUT_DIR").unwrap()), code).unwrap();
}
