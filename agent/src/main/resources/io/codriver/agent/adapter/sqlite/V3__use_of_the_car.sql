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
