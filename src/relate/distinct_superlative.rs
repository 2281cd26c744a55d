//! One thing alone is the largest, the first, the only: two sources cannot call two things that.
//!
//! Only of the same kind of thing in the same range: both claims must state every qualifier of `same-when` (what it is,
//! where, since when), because `the largest` alone is said of something else in every sentence.

use super::{Found, Joint, holders};

pub(super) fn find(joint: &Joint<'_>) -> Found {
    holders::find(joint, |one, other| holders::stated_in_full(joint, one) && holders::stated_in_full(joint, other))
}
