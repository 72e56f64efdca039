-- What the kit needs in every service's own database.

create table outbox (
    position     bigint generated always as identity primary key,
    event_id     uuid        not null,
    topic        text        not null,
    key          text        not null,
    type         text        not null,
    version      bigint      not null,
    occurred_at  timestamptz not null,
    traceparent  text,
    data         text -- null is a tombstone: the thing was deleted
);

-- Wakes the relay when the transaction commits; one notice per transaction is enough.
create function outbox_notify() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

create trigger outbox_added after insert on outbox for each statement execute function outbox_notify();

create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null default now()
);

create index inbox_received_at on inbox (received_at);

-- The newest version of each key that has been taken in; older ones are ignored.
create table inbox_version (
    topic   text   not null,
    key     text   not null,
    version bigint not null,
    primary key (topic, key)
);

create table idempotent_answer (
    scope     text primary key,
    body_hash text        not null,
    status    int         not null,
    etag      text,
    location  text,
    answer    text,
    kept_at   timestamptz not null
);

create index idempotent_answer_kept_at on idempotent_answer (kept_at);
