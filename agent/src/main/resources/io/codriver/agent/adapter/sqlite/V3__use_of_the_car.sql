-- What users see and do.

-- The latest end of a message whose answer was forgotten.
CREATE TABLE forgotten (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    until_wall TEXT NOT NULL
) STRICT;

-- What the car was told to do for users outside and has not ended. It is here before the car is told.
CREATE TABLE run (
    place INTEGER PRIMARY KEY,
    asked_by BLOB NOT NULL UNIQUE,
    uid TEXT, -- none: the account is off the list
    service TEXT NOT NULL,
    value INTEGER,
    until_wall TEXT NOT NULL,
    until_steady_ns INTEGER NOT NULL
) STRICT;

-- Departures, in the order of the plan: days as names with a space between, the time as HH:MM in the plan's zone.
CREATE TABLE departure (
    place INTEGER PRIMARY KEY,
    days TEXT NOT NULL,
    at TEXT NOT NULL,
    temperature INTEGER NOT NULL
) STRICT;

CREATE TABLE departure_plan (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    zone TEXT NOT NULL,
    by TEXT NOT NULL,
    handled_until TEXT NOT NULL,
    last_departure TEXT,
    last_obstacle TEXT
) STRICT;

-- What the car does for a departure, until that is over.
CREATE TABLE preparation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    departure TEXT NOT NULL,
    asked BLOB,
    asked_until_wall TEXT,
    asked_until_steady_ns INTEGER,
    end_wall TEXT NOT NULL,
    end_steady_ns INTEGER NOT NULL,
    ending INTEGER NOT NULL
) STRICT;

-- How users like the driver's place: one row a signal, and who of them sat there last.
CREATE TABLE driver_profile (
    uid TEXT NOT NULL,
    signal TEXT NOT NULL,
    number REAL NOT NULL,
    PRIMARY KEY (uid, signal)
) STRICT;

CREATE TABLE seated (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    uid TEXT NOT NULL
) STRICT;

-- The record of all that was changed, one line a row, each chained to the one before. It stays when the car is reset.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE audit_trail (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    from_count INTEGER NOT NULL,
    from_hash TEXT NOT NULL,
    head_count INTEGER NOT NULL,
    head_hash TEXT NOT NULL,
    refusals_since_ns INTEGER NOT NULL,
    refusals_written INTEGER NOT NULL,
    refusals_omitted INTEGER NOT NULL
) STRICT;

-- The newest line that was too old to be kept: with it the rest can be held against the chain.
CREATE TABLE audit_cleared (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    count INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

-- What users and the workshop write to each other. The numbers go on when the rows are gone.
CREATE TABLE correspondence (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    written INTEGER NOT NULL,
    read_lines INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    read_answers INTEGER NOT NULL,
    reminded INTEGER NOT NULL
) STRICT;

CREATE TABLE chat_line (
    number INTEGER PRIMARY KEY,
    author TEXT NOT NULL,
    uid TEXT,
    text TEXT NOT NULL,
    at_wall TEXT NOT NULL,
    at_steady_ns INTEGER NOT NULL
) STRICT;

CREATE TABLE booking (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    uid TEXT,
    wish TEXT NOT NULL,
    at_wall TEXT NOT NULL,
    at_steady_ns INTEGER NOT NULL,
    state TEXT NOT NULL,
    appointment TEXT,
    answer TEXT,
    answered INTEGER NOT NULL
) STRICT;

CREATE TABLE reminder (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    due TEXT,
    at_wall TEXT NOT NULL,
    at_steady_ns INTEGER NOT NULL
) STRICT;

CREATE TABLE reminded_sign (
    place INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    at_steady_ns INTEGER NOT NULL,
    UNIQUE (kind, code)
) STRICT;

-- Trips and charging: each row is written once, and deleted once. The numbers grow for as long as the epoch lasts.
CREATE TABLE recorded (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    trips INTEGER NOT NULL,
    sessions INTEGER NOT NULL
) STRICT;

CREATE TABLE trip (
    number INTEGER PRIMARY KEY,
    from_wall TEXT NOT NULL,
    to_wall TEXT NOT NULL,
    ended_at_ns INTEGER NOT NULL,
    start_latitude REAL,
    start_longitude REAL,
    end_latitude REAL,
    end_longitude REAL,
    metres REAL,
    kilowatt_hours REAL,
    litres REAL,
    driver TEXT
) STRICT;

-- The trip on the way: as it would be if it had ended, and what the car's counters said last.
CREATE TABLE open_trip (
    number INTEGER PRIMARY KEY,
    from_wall TEXT NOT NULL,
    to_wall TEXT NOT NULL,
    ended_at_ns INTEGER NOT NULL,
    start_latitude REAL,
    start_longitude REAL,
    end_latitude REAL,
    end_longitude REAL,
    metres REAL,
    kilowatt_hours REAL,
    litres REAL,
    driver TEXT,
    last_metres REAL,
    last_kilowatt_hours REAL,
    last_litres REAL
) STRICT;

CREATE TABLE charging (
    number INTEGER PRIMARY KEY,
    from_wall TEXT NOT NULL,
    to_wall TEXT NOT NULL,
    ended_at_ns INTEGER NOT NULL,
    from_percent REAL,
    to_percent REAL,
    kilowatt_hours REAL
) STRICT;

CREATE TABLE open_charging (
    number INTEGER PRIMARY KEY,
    from_wall TEXT NOT NULL,
    to_wall TEXT NOT NULL,
    ended_at_ns INTEGER NOT NULL,
    from_percent REAL,
    to_percent REAL,
    kilowatt_hours REAL,
    last_kilowatt_hours REAL
) STRICT;

-- What is booked for the car, until when if that ends, and whether somebody activated it in the car.
CREATE TABLE upgrade (
    place INTEGER PRIMARY KEY,
    capability TEXT NOT NULL UNIQUE,
    until_wall TEXT,
    until_steady_ns INTEGER,
    activated INTEGER NOT NULL
) STRICT;

-- The terms in force, if the maker has ever changed them.
CREATE TABLE terms_in_force (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version TEXT NOT NULL,
    url TEXT NOT NULL
) STRICT;

-- The number that goes with last_refusal.
ALTER TABLE open_link ADD COLUMN last_reference TEXT;
