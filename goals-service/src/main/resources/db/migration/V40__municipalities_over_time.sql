-- Into which municipality one was merged; it ends the day before.
alter table municipality add column merged_into text;

-- The hub a municipality belonged to on a day; null if there was no such municipality then. One without periods belongs to
-- the hub it stands with. Before the first day that anything is known of, its first period holds: rows may be older.
create function hub_of_municipality(municipality_code text, day date) returns text
    language sql stable as $$
    select case
        when not exists (select 1 from municipality_period where municipality = municipality_code)
            then (select hub from municipality where code = municipality_code)
        when day < (select min(valid_from) from municipality_period)
            then (select hub from municipality_period where municipality = municipality_code order by valid_from limit 1)
        else (select hub from municipality_period
            where municipality = municipality_code and valid_from <= day and (valid_to is null or valid_to >= day)
            order by valid_from desc limit 1)
    end
$$;

create index municipality_merged on municipality (merged_into) where merged_into is not null;
