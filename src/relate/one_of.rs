//! A role has one holder at a time: two sources of one week cannot have two mayors of one town.
//!
//! Time is told by the days the sources speak from: what lies months apart may be two holders in turn. Words that tell of
//! a change (`former`, `elect`, `deputy`) are for the claim to leave out (`unless`).

use super::{Found, Joint, holders};
use crate::align::ClaimId;

/// Sources that lie farther apart than this, in days, may each be right about a role.
const DAYS_MAX: i64 = 60;

pub(super) fn find(joint: &Joint<'_>) -> Found {
    holders::find(joint, |one, other| is_one_time(joint, one, other))
}

fn is_one_time(joint: &Joint<'_>, one: ClaimId, other: ClaimId) -> bool {
    match (joint.readings[one.source].day, joint.readings[other.source].day) {
        (Some(one), Some(other)) => one.days_since(other).abs() <= DAYS_MAX,
        _ => true,
    }
}
