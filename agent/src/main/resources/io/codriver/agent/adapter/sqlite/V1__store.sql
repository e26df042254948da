-- The store's first form. Never edited: what has to change changes in the next file.
-- Times of the wall clock are ISO 8601 text in UTC; times of the steady clock are whole nanoseconds (…_ns).

PRAGMA application_id = 1131373682; -- "Codr"

CREATE TABLE epoch (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    uid_key BLOB NOT NULL
) STRICT;

CREATE TABLE clock (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    last_wall TEXT NOT NULL,
    last_steady_ns INTEGER NOT NULL,
    starts INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    roster_revision INTEGER NOT NULL,
    notices_posted INTEGER NOT NULL
) STRICT;

CREATE TABLE user (
    place INTEGER PRIMARY KEY,
    iss TEXT NOT NULL,
    sub TEXT NOT NULL,
    uid TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    sharing TEXT NOT NULL,
    terms_version TEXT NOT NULL,
    terms_locale TEXT NOT NULL,
    terms_accepted_at TEXT NOT NULL,
    since TEXT NOT NULL,
    UNIQUE (iss, sub)
) STRICT;

CREATE UNIQUE INDEX one_primary ON user (role) WHERE role = 'PRIMARY';

CREATE TABLE open_link (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    link_id TEXT NOT NULL,
    offered_by BLOB NOT NULL,
    iss TEXT NOT NULL,
    sub TEXT NOT NULL,
    role TEXT NOT NULL,
    display_name TEXT NOT NULL,
    mode TEXT NOT NULL,
    terms_version TEXT NOT NULL,
    terms_url TEXT NOT NULL,
    sharing TEXT NOT NULL,
    proof_from_cloud INTEGER NOT NULL,
    code TEXT,
    hash_salt BLOB,
    hash_iterations INTEGER,
    hash BLOB,
    until_wall TEXT NOT NULL,
    until_steady_ns INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    charged INTEGER NOT NULL,
    not_before_ns INTEGER NOT NULL,
    accepted_version TEXT,
    accepted_locale TEXT,
    accepted_at TEXT,
    last_refusal TEXT,
    CHECK ((code IS NULL) <> (hash IS NULL))
) STRICT;

CREATE TABLE ended_link (
    place INTEGER PRIMARY KEY,
    link_id TEXT NOT NULL,
    why TEXT NOT NULL,
    at_ns INTEGER NOT NULL
) STRICT;

CREATE TABLE notice (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- Places grow without gaps and are freed from the front only, so that counting needs no scan.
CREATE TABLE message (
    place INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    hash BLOB NOT NULL,
    receipt BLOB NOT NULL,
    at_ns INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    payload BLOB NOT NULL,
    form TEXT NOT NULL,
    retained INTEGER NOT NULL,
    correlation BLOB
) STRICT;
