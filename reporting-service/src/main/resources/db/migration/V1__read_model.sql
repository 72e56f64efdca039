-- Everything in this schema is made from events and from nothing else. It stands in a schema of its own so that a
-- rebuild can fill another one from the topics and swap the two by renaming them. Each row keeps the version of the
-- event it came from, and an older event never replaces a newer row: that holds without the inbox, too.
create schema model;

create table model.kkr (
    code    text primary key,
    name    text   not null,
    version bigint not null
);

create table model.hub (
    code    text primary key,
    name    text   not null,
    kkr     text   not null,
    version bigint not null
);

create table model.municipality (
    code       text primary key,
    name       text   not null,
    hub        text   not null,
    kkr        text   not null,
    settlement text,
    kind       text,
    population json   not null,
    version    bigint not null
);

create table model.framework_agreement (
    id           uuid primary key,
    title        text   not null,
    from_year    int    not null,
    to_year      int    not null,
    status       text   not null,
    published_on date,
    revision     int    not null,
    sha256       text,
    data         json   not null,
    version      bigint not null
);

create table model.contract (
    id           uuid primary key,
    hub          text   not null,
    kkr          text   not null,
    year         int    not null,
    title        text   not null,
    status       text   not null,
    published_on date,
    revision     int    not null,
    sha256       text,
    data         json   not null, -- the event as it came; its order of fields is kept
    version      bigint not null
);

-- The figures as they are now; they change until an edition freezes them.
create table model.live_statement (
    contract_id uuid primary key,
    hub         text   not null,
    kkr         text   not null,
    year        int    not null,
    title       text   not null,
    data        json   not null,
    version     bigint not null
);

create table model.statement (
    contract_id  uuid   not null,
    edition      int    not null,
    hub          text   not null,
    kkr          text   not null,
    year         int    not null,
    title        text   not null,
    status       text   not null,
    sha256       text   not null,
    approved_on  date   not null,
    published_on date,
    data         json   not null,
    version      bigint not null,
    primary key (contract_id, edition)
);

create index statement_published on model.statement (published_on) where published_on is not null;
