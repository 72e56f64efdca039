-- How many transactions have changed contracts: a page read since the last of them is still true.
create table contract_changes (
    count      bigint not null,
    changed_by xid8
);
create unique index contract_changes_one on contract_changes ((true));
insert into contract_changes (count) values (0);

create function count_contract_changes() returns trigger language plpgsql as $$
begin
    -- Once for each transaction, however many contracts it changes.
    update contract_changes set count = count + 1, changed_by = pg_current_xact_id()
        where changed_by is distinct from pg_current_xact_id();
    return null;
end $$;

-- At the end of the transaction, so that nothing waits for the row longer than a commit takes, nor for each other.
create constraint trigger contract_changes after insert or update or delete on contract
    deferrable initially deferred for each row execute function count_contract_changes();
