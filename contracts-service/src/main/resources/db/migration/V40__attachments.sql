create table attachment (
    content   uuid primary key,
    contract  uuid        not null references contract on delete cascade,
    name      text        not null,
    title     text,
    kind      text,
    size      bigint      not null check (size > 0),
    sha256    text        not null,
    stored_at timestamptz not null,
    stored_by text        not null,
    published boolean     not null,
    unique (contract, name)
);

-- The bytes in pieces, so that none is ever whole in memory; new content is a new row with pieces of its own.
create table attachment_chunk (
    content  uuid  not null references attachment on delete cascade,
    position int   not null,
    bytes    bytea not null,
    primary key (content, position)
);
