-- What users see and do.

-- The latest end of a message whose answer was forgotten.
CREATE TABLE forgotten (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    until_wall TEXT NOT NULL
) STRICT;
