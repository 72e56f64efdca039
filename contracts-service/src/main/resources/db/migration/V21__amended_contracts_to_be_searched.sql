-- V20 took the goals of the first revision. Contracts that were amended before it show those of the revision in force.
with in_force as (
    select c.id, r.revision
    from contract c, lateral (
        select value as revision from jsonb_array_elements(c.revisions) with ordinality
        where not coalesce((value ->> 'withdrawn')::boolean, false)
            and (value #>> '{body,effectiveFrom}')::date <= (now() at time zone 'Europe/Copenhagen')::date
            and 2 = (select count(distinct step ->> 'party') from jsonb_array_elements(value -> 'steps') step
                where step ->> 'step' = 'SIGNATURE' and step ->> 'voided' is null)
        order by ordinality desc limit 1) r
    where jsonb_array_length(c.revisions) > 1
), goals as (
    select c.id, array_agg(g ->> 'key' order by (g ->> 'number')::int) as keys,
        string_agg(concat_ws(E'\n', g ->> 'title', (select string_agg(t #>> '{}', E'\n')
            from jsonb_path_query(g, '$.targets.**.title') t)), E'\n') as titles
    from in_force c, lateral jsonb_array_elements(c.revision -> 'goals') g group by c.id
)
update contract c set
    goal_keys = g.keys,
    search_text = lower((i.revision #>> '{body,title}') || E'\n' || g.titles)
from in_force i join goals g on g.id = i.id
where i.id = c.id
    -- What was changed since V20 ran is right already.
    and c.goal_keys is distinct from g.keys;

-- V20 told of the agreement of drafts only; an amendment under way is being agreed on too.
with current as (
    select c.id, r.revision
    from contract c, lateral (
        select value as revision from jsonb_array_elements(c.revisions) with ordinality
        where not coalesce((value ->> 'withdrawn')::boolean, false)
        order by ordinality desc limit 1) r
    where jsonb_array_length(c.revisions) > 1 and c.open_agreement is null
)
update contract c set
    open_agreement = (u.revision #>> '{agreement,id}')::uuid,
    open_agreement_sha256 = u.revision #>> '{agreement,sha256}'
from current u
where u.id = c.id
    and 2 > (select count(distinct step ->> 'party') from jsonb_array_elements(u.revision -> 'steps') step
        where step ->> 'step' = 'SIGNATURE' and step ->> 'voided' is null);
