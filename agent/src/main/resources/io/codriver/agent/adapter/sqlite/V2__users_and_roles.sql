-- Everything that can happen to the list of users.

-- What the primary gave a user. No capabilities said: all that the platform gives a secondary.
ALTER TABLE user ADD COLUMN capabilities TEXT;
ALTER TABLE user ADD COLUMN from_wall TEXT;
ALTER TABLE user ADD COLUMN from_steady_ns INTEGER;
ALTER TABLE user ADD COLUMN until_wall TEXT;
ALTER TABLE user ADD COLUMN until_steady_ns INTEGER;
ALTER TABLE user ADD COLUMN deed TEXT NOT NULL DEFAULT 'JOINED';
ALTER TABLE user ADD COLUMN deed_at TEXT; -- none: when the user was linked

CREATE TABLE invitation (
    place INTEGER PRIMARY KEY,
    invite_id TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    sharing TEXT NOT NULL,
    from_wall TEXT,
    from_steady_ns INTEGER,
    until_wall TEXT,
    until_steady_ns INTEGER,
    terms_version TEXT NOT NULL,
    terms_url TEXT NOT NULL,
    open_until_wall TEXT NOT NULL,
    open_until_steady_ns INTEGER NOT NULL
) STRICT;

CREATE TABLE handover (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    asked_by BLOB NOT NULL,
    iss TEXT NOT NULL,
    sub TEXT NOT NULL,
    until_wall TEXT NOT NULL,
    until_steady_ns INTEGER NOT NULL
) STRICT;

CREATE TABLE designation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    asked_by BLOB NOT NULL,
    partner TEXT NOT NULL,
    iss TEXT NOT NULL,
    sub TEXT NOT NULL,
    display_name TEXT NOT NULL,
    terms_version TEXT NOT NULL,
    terms_locale TEXT NOT NULL,
    terms_accepted_at TEXT NOT NULL,
    assertion TEXT NOT NULL,
    until_wall TEXT NOT NULL,
    until_steady_ns INTEGER NOT NULL
) STRICT;

CREATE TABLE reset_request (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    asked_by BLOB NOT NULL,
    by TEXT NOT NULL,
    until_wall TEXT NOT NULL,
    until_steady_ns INTEGER NOT NULL
) STRICT;

-- What a reset for sale leaves behind until the cloud knows of it; nothing about anybody.
CREATE TABLE reset_report (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at TEXT NOT NULL,
    asked_by BLOB,
    erased INTEGER NOT NULL,
    tell_again_ns INTEGER NOT NULL
) STRICT;

-- Settings of the car and what it knows of itself.
CREATE TABLE car (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    location_stopped INTEGER NOT NULL,
    clock_doubt TEXT,
    notices_gave_way INTEGER NOT NULL
) STRICT;

-- While one of both clocks has not come so far, the message could still be accepted, and its answer is not forgotten.
-- Of one length, so that texts compare as times do: nine digits of the second. Until now no message lived over 3 hours.
ALTER TABLE message ADD COLUMN until_wall TEXT NOT NULL DEFAULT '1970-01-01T00:00:00.000000000Z';
ALTER TABLE message ADD COLUMN until_steady_ns INTEGER NOT NULL DEFAULT 0;
UPDATE message SET until_steady_ns = at_ns + 10800000000000;
