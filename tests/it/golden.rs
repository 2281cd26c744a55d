//! Expected texts in files: compared, or rewritten when `CROSSCHECK_BLESS` is set, so that review reads the difference.

use std::fs;
use std::path::Path;

/// True when expectations are to be rewritten rather than held to.
pub(crate) fn blessing() -> bool {
    std::env::var_os("CROSSCHECK_BLESS").is_some_and(|value| !value.is_empty())
}

/// Compares `actual` with what stands in `tests/<file>`.
pub(crate) fn check(file: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    if blessing() {
        fs::write(&path, actual).expect("the expectation can be written");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == actual,
        "{} does not hold (CROSSCHECK_BLESS=1 rewrites it)\n--- expected\n{expected}\n--- actual\n{actual}",
        path.display()
    );
}
