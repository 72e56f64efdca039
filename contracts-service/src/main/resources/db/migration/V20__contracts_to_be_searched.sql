-- What lists and searches read, so that they never open the revisions: of the revision in force, or the draft.
alter table contract
    add column goal_keys             text[]  not null default '{}',
    add column search_text           text    not null default '',
    -- The agreement that what is being agreed on was written by; null if nothing is being agreed on.
    add column open_agreement        uuid,
    add column open_agreement_sha256 text,
    add column agreement_changed     boolean not null default false;

with current as (
    select c.id, r.revision
    from contract c, lateral (
        select value as revision from jsonb_array_elements(c.revisions) with ordinality
        where not coalesce((value ->> 'withdrawn')::boolean, false)
        order by ordinality desc limit 1) r
), goals as (
    select c.id, array_agg(g ->> 'key' order by (g ->> 'number')::int) as keys,
        string_agg(concat_ws(E'\n', g ->> 'title', (select string_agg(t #>> '{}', E'\n')
            from jsonb_path_query(g, '$.**.title') t)), E'\n') as titles
    from contract c, lateral jsonb_array_elements(c.revisions -> 0 -> 'goals') g group by c.id
)
update contract c set
    goal_keys = coalesce(g.keys, '{}'),
    search_text = lower(c.title || coalesce(E'\n' || g.titles, '')),
    open_agreement = case when c.status in ('DRAFT', 'AGREED') then (u.revision #>> '{agreement,id}')::uuid end,
    open_agreement_sha256 = case when c.status in ('DRAFT', 'AGREED') then u.revision #>> '{agreement,sha256}' end
from current u left join goals g on g.id = u.id
where u.id = c.id;

-- Danish word forms, and the words as they are written for the last one, which may be half typed.
alter table contract add column search tsvector not null
    generated always as (to_tsvector('danish', search_text) || to_tsvector('simple', search_text)) stored;

create index contract_search on contract using gin (search);
create index contract_goal_keys on contract using gin (goal_keys);

-- One index per way to begin a list: all, the published, one KKR's, one status; each in the order of the list.
drop index contract_year;
drop index contract_kkr;
create index contract_list on contract (year desc, hub);
create index contract_list_published on contract (year desc, hub) where status in ('PUBLISHED', 'REPORTED');
create index contract_list_kkr on contract (kkr, year desc, hub);
create index contract_list_status on contract (status, year desc, hub);
create index contract_open_agreement on contract (open_agreement) where open_agreement is not null;
create index contract_open_year on contract (year) where open_agreement is not null;
