-- What this service needs to know of the reference data, taken from kkr.reference.v1.

create table kkr (
    code text primary key,
    name text not null
);

create table municipality (
    code text primary key,
    name text not null,
    kkr  text not null
);

create table panel (
    id         uuid primary key,
    key        text        not null unique,
    title      text        not null,
    version    bigint      not null,
    created_at timestamptz not null
);

create table panel_member (
    panel_id     uuid not null references panel on delete cascade,
    position     int  not null,
    member_id    text not null,
    name         text not null,
    email        text,
    kkr          text not null,
    municipality text,
    role         text not null,
    party        text,
    valid_from   date,
    valid_to     date,
    deputy_for   text,
    primary key (panel_id, position),
    -- Checked at the end: a list in another order passes through states where a member stands twice.
    unique (panel_id, member_id) deferrable initially deferred
);
