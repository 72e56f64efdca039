-- Who sits on a hub's board, and who leads a KKR, from day to day. Both days are within the term.
create table office_holder (
    id        uuid primary key,
    body      text        not null check (body in ('HUB', 'KKR')),
    code      text        not null,
    role      text        not null check (role in ('CHAIR', 'VICE_CHAIR', 'MEMBER')),
    name      text        not null,
    from_day  date        not null,
    to_day    date,
    version   bigint      not null,
    stated_by text        not null,
    stated_at timestamptz not null,
    check (to_day is null or to_day >= from_day),
    check (body = 'HUB' or role <> 'MEMBER')
);

create index office_holder_body on office_holder (body, code, from_day);
