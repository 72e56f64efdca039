-- What held of a hub, a KKR or a municipality from a day on, until the next row of the same code.
create table reference_period (
    kind            text        not null check (kind in ('KKR', 'HUB', 'MUNICIPALITY')),
    code            text        not null,
    valid_from      date        not null,
    name            text        not null,
    part_of         text,
    settlement      text check (settlement in ('URBAN', 'RURAL')),
    statistic_group text,
    stated_by       text        not null,
    stated_at       timestamptz not null,
    primary key (kind, code, valid_from)
);

-- Nothing is kept of the time before the municipal reform.
insert into reference_period
select 'KKR', code, date '2007-01-01', name, null, null, null, 'product', now() from kkr
union all
select 'HUB', code, date '2007-01-01', name, kkr, null, null, 'product', now() from hub
union all
select 'MUNICIPALITY', code, date '2007-01-01', name, hub, settlement, statistic_group, 'product', now()
from municipality;

-- The rows themselves say what was told last: what holds today.
alter table municipality
    add column valid     boolean not null default true,
    add column last_day  date,
    add column successor text references municipality,
    add check ((last_day is null) = (successor is null));

alter table population add column source text;
