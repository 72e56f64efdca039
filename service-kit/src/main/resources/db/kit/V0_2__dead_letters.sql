-- Messages that could not be taken in, whole, until they are replayed. Keys and headers are bytes, since a stranger's may hold
-- what a text cannot.
create table dead_letter (
    id            uuid primary key, -- rises with time
    topic         text        not null,
    key           bytea,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    body          bytea, -- null was a tombstone
    failure       text        not null,
    set_aside_at  timestamptz not null
);
